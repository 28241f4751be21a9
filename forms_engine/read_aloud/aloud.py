"""The server's voice for everybody else: which languages, an address for public words, a proof for
private ones, and the sound itself."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Mapping
from pathlib import Path

from forms_engine.read_aloud.kept import Kept, Slip, Sound
from forms_engine.read_aloud.speaker import RATE, CannotSpeak, Speaker
from forms_engine.read_aloud.spoken import spoken
from forms_engine.read_aloud.units import LONGEST, Unit
from forms_engine.read_aloud.voices import Engine, find_engine

#: Part of every address: another voice or speed makes other sounds.
VOICE = f"espeak-ng/{RATE}/mp3"
NO_SOUNDS: Mapping[str, str] = {}


class Aloud:
    """``megabytes``: how much of the disk sounds may take; 0 turns the server's voice off."""

    def __init__(
        self, data: Path, secret: bytes, megabytes: int, engine: Engine | None = None
    ) -> None:
        found = (engine or find_engine()) if megabytes else None
        self._secret = secret
        self._kept = Kept(data / "sounds", megabytes * 1_000_000)
        self.speaker = Speaker(found) if found else None

    def speaks(self, language: str) -> bool:
        """Is there a voice on this server for a language such as cy?"""
        return bool(self.speaker and self.speaker.engine.voice(language))

    def close(self) -> None:
        if self.speaker:
            self.speaker.close()

    # --- public words ---

    def address(self, unit: Unit, sounds: Mapping[str, str] = NO_SOUNDS) -> str:
        """Where anybody can hear these public words. The words are not in it."""
        said = {word: sound for word, sound in sounds.items() if word in unit.text}
        key = self._seal("sound", VOICE, unit.language, unit.text, repr(sorted(said.items())))
        self._kept.add_slip(key, Slip(unit.text, unit.language, said))
        return f"/-/sound/{key}.mp3"

    def public_sound(self, key: str) -> Sound | None:
        """The sound at an address we gave; None for any other. Raises CannotSpeak."""
        slip = self._kept.slip(key)
        if slip is None:
            return None
        sound = self._kept.sound(key)
        if sound is None:
            sound = self.make(slip.text, slip.language, slip.sounds)
            self._kept.add_sound(key, sound)
        return sound

    # --- words of one person, or of a page that was drawn once ---

    def proof(self, unit: Unit) -> str:
        """Shows that this server wrote these words on a page. It says no others."""
        return self._seal("say", unit.language, unit.text)

    def proves(self, proof: str, unit: Unit) -> bool:
        return hmac.compare_digest(proof.encode(), self.proof(unit).encode())

    def make(self, text: str, language: str, sounds: Mapping[str, str] = NO_SOUNDS) -> Sound:
        """Sound that is kept nowhere. Raises CannotSpeak."""
        if self.speaker is None or len(text) > LONGEST:
            raise CannotSpeak("no voice, or too long")
        said = spoken(text, sounds)
        heard = self.speaker.say(said.said, self.speaker.engine.voice(language))
        return Sound(heard.sound, tuple(said.words(heard.words)))

    def _seal(self, purpose: str, *parts: str) -> str:
        text = "\0".join((purpose, *parts))
        sealed = hmac.digest(self._secret, text.encode(), "sha256")[:18]
        return base64.urlsafe_b64encode(sealed).decode()
