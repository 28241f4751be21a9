"""Captions, from what staff wrote down: ``0:05`` at the start of a line says when it is said."""

from __future__ import annotations

import re

_TIMED = re.compile(r"\s*(\d{1,2}):(\d{2})\s+(.*)")


def web_vtt(words: str, seconds: int) -> str:
    """A file of captions. Lines without a time share what is left, each as long as it is."""
    lines = [line for line in words.splitlines() if line.strip()]
    if not lines:
        return "WEBVTT\n"
    times = [_TIMED.fullmatch(line) for line in lines]
    if any(times):
        cues = [(int(t[1]) * 60 + int(t[2]), t[3]) for t in times if t]
        starts: list[float] = [float(at) for at, _ in cues]
        lines = [said for _, said in cues]
    else:
        letters = sum(map(len, lines)) or 1
        starts, so_far = [], 0
        for line in lines:
            starts.append(seconds * so_far / letters)
            so_far += len(line)
    ends = [*starts[1:], max(float(seconds), (starts or [0.0])[-1] + 1)]
    cues_text = [
        f"{_stamp(start)} --> {_stamp(max(end, start + 1))}\n{_harmless(line)}\n"
        for start, end, line in zip(starts, ends, lines, strict=True)
    ]
    return "\n".join(["WEBVTT\n", *cues_text])


def _stamp(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{seconds % 60:06.3f}"


def _harmless(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
