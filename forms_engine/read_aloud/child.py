"""The voice itself, in a process of its own: ``python child.py LIBRARY DATA``.

Nothing else of the product is read here, and nothing of this is read by the product: espeak-ng is
under the GPL, and a fault in it must not take a page with it. One request a line on stdin; for
each, one line of JSON on stdout, and after it as many bytes of sound as the line says.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

#: Quiet for so many seconds, and it goes; it is started again when somebody wants to listen.
IDLE = 120
KILOBITS = 24
_SYNCHRONOUS, _WORD, _END, _UTF8 = 2, 1, 0, 1
_RATE, _PITCH_RANGE = 1, 4
_NO_EXIT = 0x8000


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_longlong),
    ]


class _Voice(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
    ]


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class CannotSpeak(Exception):
    """There is no such voice, or the library refused the words."""


class Espeak:
    """One voice at a time. ``say`` gives samples and the words with their times."""

    def __init__(self, library: str, data: str) -> None:
        self._lib = ctypes.cdll.LoadLibrary(library)
        self._lib.espeak_GetCurrentVoice.restype = ctypes.POINTER(_Voice)
        self._lib.espeak_Synth.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int,
            ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p,
        ]  # fmt: skip
        where = data.encode() if data else None
        self.hertz = self._lib.espeak_Initialize(_SYNCHRONOUS, 200, where, _NO_EXIT)
        if self.hertz <= 0:
            raise CannotSpeak("it does not start")
        self._samples = bytearray()
        self._words: list[list[int]] = []
        self._hear = _CALLBACK(self._came)  # kept, or it is freed while it is needed
        self._lib.espeak_SetSynthCallback(self._hear)
        self._voice = ""

    def _came(self, wave: Any, count: int, event: Any) -> int:
        if wave and count > 0:
            self._samples += ctypes.string_at(wave, count * 2)
        n = 0
        while event[n].type != _END:
            if event[n].type == _WORD:
                one = event[n]
                self._words.append([one.text_position - 1, one.length, one.audio_position])
            n += 1
        return 0

    def _speak_as(self, voice: str, rate: int) -> None:
        if voice != self._voice:
            self._voice = ""
            # It may say yes and take another voice, so it is asked which one it has.
            if self._lib.espeak_SetVoiceByName(voice.encode()) != 0:
                raise CannotSpeak(voice)
            now = self._lib.espeak_GetCurrentVoice()
            spoken = now.contents.languages[1:].decode() if now else ""
            if spoken.split("-")[0] != voice.split("-")[0]:
                raise CannotSpeak(voice)
            self._voice = voice
        self._lib.espeak_SetParameter(_RATE, rate, 0)

    def say(self, text: str, voice: str, rate: int) -> tuple[bytes, list[list[int]]]:
        self._speak_as(voice, rate)
        self._samples, self._words = bytearray(), []
        raw = text.encode()
        if self._lib.espeak_Synth(raw, len(raw) + 1, 0, 1, 0, _UTF8, None, None) != 0:
            raise CannotSpeak("refused")
        return bytes(self._samples), self._words


def encoded(samples: bytes, hertz: int) -> bytes:
    import lameenc

    encoder = lameenc.Encoder()
    encoder.set_bit_rate(KILOBITS)
    encoder.set_in_sample_rate(hertz)
    encoder.set_channels(1)
    encoder.set_quality(5)
    encoder.silence()
    return bytes(encoder.encode(samples)) + bytes(encoder.flush())


def answer(espeak: Espeak, line: bytes) -> tuple[dict[str, object], bytes]:
    try:
        asked = json.loads(line)
        samples, words = espeak.say(asked["text"], asked["voice"], asked["rate"])
        sound = encoded(samples, espeak.hertz) if samples else b""
    except Exception as trouble:  # whatever it is, the next request is answered again
        return {"ok": False, "why": type(trouble).__name__, "size": 0}, b""
    return {"ok": bool(sound), "words": words, "size": len(sound)}, sound


def be_modest() -> Callable[[], None]:
    """Let pages go first, take little, and go when nobody listens."""
    try:
        import resource

        os.nice(10)
        resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29))
    except (ImportError, AttributeError, OSError, ValueError):
        pass
    if not hasattr(signal, "alarm"):
        return lambda: None

    def wait_a_while() -> None:
        signal.alarm(IDLE)

    return wait_a_while


def main(library: str, data: str) -> None:
    wait_a_while = be_modest()
    espeak = Espeak(library, data)
    wait_a_while()
    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        head, sound = answer(espeak, line)
        out.write(json.dumps(head).encode() + b"\n" + sound)
        out.flush()
        wait_a_while()


if __name__ == "__main__":
    main(*sys.argv[1:3])
