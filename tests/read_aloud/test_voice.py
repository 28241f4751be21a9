"""The server's voice: what it says, when each word comes, and what happens when it fails."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from forms_engine.read_aloud.aloud import Aloud
from forms_engine.read_aloud.speaker import TRIES, CannotSpeak, Speaker
from forms_engine.read_aloud.spoken import spoken
from forms_engine.read_aloud.units import Unit
from forms_engine.read_aloud.voices import Engine

SENTENCES = {
    "en-GB": "How has this month been? Ring 999, or 0123 456 789.",
    "cy": "Sut fis gest ti y tro hwn?",
    "pl": "Jaki był ten miesiąc?",
    "ur": "یہ مہینہ کیسا رہا؟",
    "ar": "كيف كان هذا الشهر؟",
    "pa": "ਇਹ ਮਹੀਨਾ ਕਿਵੇਂ ਰਿਹਾ?",
    "bn": "এই মাসটি কেমন ছিল?",
}


@pytest.fixture
def aloud(engine: Engine, tmp_path: Path) -> Aloud:
    return Aloud(tmp_path, b"secret", 10, engine)


@pytest.mark.parametrize("language", SENTENCES)
def test_every_word_has_its_time_and_times_rise(aloud: Aloud, language: str) -> None:
    """(D02)"""
    text = SENTENCES[language]
    sound = aloud.make(text, language)
    assert sound.body[:1] == b"\xff", "this is no mp3"
    words = [text[w.start : w.start + w.length] for w in sound.words]
    assert [w for w in text.split() if w in words] == words
    assert words[0] == text.split()[0]
    assert len(words) >= len(text.split()) - 1
    times = [w.milliseconds for w in sound.words]
    assert times == sorted(set(times))
    seconds = len(sound.body) / 3000  # 24 kilobits
    assert times[-1] / 1000 < seconds


def test_a_language_without_a_voice_is_not_read_in_another_one(aloud: Aloud) -> None:
    """espeak-ng quietly goes on with the voice it had."""
    aloud.make("Hello", "en-GB")
    assert not aloud.speaks("zz")
    assert aloud.speaker is not None
    with pytest.raises(CannotSpeak):
        aloud.speaker.say("Hello", "zz")
    assert aloud.make("Hello", "en-GB").body


def test_numbers_to_ring_are_said_digit_by_digit() -> None:
    """(D05)"""
    assert spoken("Ring 999 now").said == "Ring 9 9 9 now"
    assert spoken("Ring 0123 456 789.").said == "Ring 0 1 2 3, 4 5 6, 7 8 9."
    for usual in ("on 4 March 2027", "There are 101010 of them", "3 to 5", "a 12:30 train"):
        assert spoken(usual).said == usual


def test_a_name_is_said_as_the_form_says(aloud: Aloud) -> None:
    """(D05) The word that is marked is still the one on the page."""
    said = spoken("Ask Siobhan or your GP.", {"Siobhan": "Shi vawn", "GP": "G P"})
    assert said.said == "Ask Shi vawn or your G P."
    heard = [[0, 3, 0], [4, 3, 200], [8, 4, 400], [13, 2, 600], [16, 4, 800], [21, 1, 990]]
    assert [said.text[w.start : w.start + w.length] for w in said.words(heard)] == [
        *("Ask", "Siobhan", "or", "your", "GP.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<speak>&amp;</speak>",
        "[[h@loU]]",
        "\x00\x01",
        "🙂 🙃",
        "a" * 600,
        "\u202e!?",
        '"}\n{"x":1}',
    ],
)
def test_strange_words_break_nothing(aloud: Aloud, text: str) -> None:
    with contextlib.suppress(CannotSpeak):
        aloud.make(text, "en-GB")
    assert aloud.make("Hello", "en-GB").words


def test_the_same_public_words_are_made_once(aloud: Aloud, monkeypatch: pytest.MonkeyPatch) -> None:
    address = aloud.address(Unit("Good", "en-GB"))
    key = address.removeprefix("/-/sound/").removesuffix(".mp3")
    first = aloud.public_sound(key)
    monkeypatch.setattr(aloud, "speaker", None)
    assert aloud.public_sound(key) == first


def test_an_address_holds_no_words_and_nobody_can_make_one_up(aloud: Aloud, tmp_path: Path) -> None:
    other = Aloud(tmp_path / "other", b"another secret", 10)
    unit = Unit("I am worried", "en-GB")
    assert aloud.address(unit) != other.address(unit)
    assert "worried" not in aloud.address(unit)
    assert aloud.proves(aloud.proof(unit), unit)
    assert not aloud.proves(aloud.proof(unit), Unit("I am worried.", "en-GB"))
    assert not aloud.proves(other.proof(unit), unit)


def child(tmp_path: Path, program: str) -> Path:
    path = tmp_path / "child.py"
    path.write_text(program)
    return path


@pytest.mark.parametrize(
    "program",
    ["", "raise SystemExit(3)", "print('rubbish', flush=True)", "import time; time.sleep(60)"],
    ids=["gone", "dies", "rubbish", "hangs"],
)
def test_a_voice_that_fails_is_given_up(engine: Engine, tmp_path: Path, program: str) -> None:
    speaker = Speaker(engine, patience=0.3, program=child(tmp_path, program))
    for n in range(1, TRIES + 1):
        with pytest.raises(CannotSpeak) as told:
            speaker.say("Hello", "en")
        assert told.value.later == (n < TRIES)
    with pytest.raises(CannotSpeak, match="out of order"):
        speaker.say("Hello", "en")
    speaker.close()


def test_a_voice_that_went_away_comes_back(speaker: Speaker) -> None:
    """It goes by itself when nobody listens."""
    speaker.say("Hello", "en")
    process = speaker._holder.process
    assert process is not None
    process.kill()
    process.wait()
    assert speaker.say("Hello", "en").sound
    assert speaker._holder.process is not process


def test_few_may_wait_for_the_voice(speaker: Speaker) -> None:
    """The other threads answer pages."""
    speaker._room.acquire()
    speaker._room.acquire()
    speaker._room.acquire()
    with pytest.raises(CannotSpeak) as told:
        speaker.say("Hello", "en")
    assert told.value.later
    speaker._room.release(3)
