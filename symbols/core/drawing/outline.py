"""Outlines as numbers: read a path, move it, write it short. Units are those of the 128 grid."""

import cmath
import math
import re
from typing import NamedTuple

Arc = tuple[float, float, float, int, int]  # x radius, y radius, turn in degrees, large, sweep
Box = tuple[float, float, float, float]  # left, top, right, bottom

_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d*\.\d+|\d+)")
_NUMBERS = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "t": 2, "c": 6, "s": 4, "a": 7, "z": 0}


class Segment(NamedTuple):
    """One stroke of the pen in absolute points (x + yj); letter is one of M L Q C A Z."""

    letter: str
    points: tuple[complex, ...]
    arc: Arc | None = None


Outline = tuple[Segment, ...]


class Placing(NamedTuple):
    """Turn and scale by one complex factor, then shift; mirrored flips left and right first."""

    factor: complex
    shift: complex
    mirrored: bool = False

    def point(self, p: complex) -> complex:
        q = complex(-p.real, p.imag) if self.mirrored else p
        return self.factor * q + self.shift

    def arc(self, arc: Arc) -> Arc:
        scale, turn = abs(self.factor), math.degrees(cmath.phase(self.factor))
        own_turn, sweep = (-arc[2], 1 - arc[4]) if self.mirrored else (arc[2], arc[4])
        return (arc[0] * scale, arc[1] * scale, own_turn + turn, arc[3], sweep)


def read(path: str) -> Outline:
    """Read SVG path data into absolute segments; smooth and one-axis commands are spelled out."""
    tokens = _TOKEN.findall(path)
    segments: list[Segment] = []
    here = start = handle = 0j
    at, letter = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            letter, at = tokens[at], at + 1
        small = letter.lower()
        n = [float(token) for token in tokens[at : at + _NUMBERS[small]]]
        at += len(n)
        base = here if letter.islower() else 0j
        if small == "z":
            segments.append(Segment("Z", ()))
            here = start
            continue
        if small == "h":
            points = [complex(base.real + n[0], here.imag)]
        elif small == "v":
            points = [complex(here.real, base.imag + n[0])]
        elif small == "a":
            points = [base + complex(n[5], n[6])]
        else:
            points = [base + complex(n[i], n[i + 1]) for i in range(0, len(n), 2)]
        if small in "ts":
            points.insert(0, 2 * here - handle)
        kind = {"m": "M", "q": "Q", "t": "Q", "c": "C", "s": "C", "a": "A"}.get(small, "L")
        arc = (n[0], n[1], n[2], int(n[3]), int(n[4])) if small == "a" else None
        segments.append(Segment(kind, tuple(points), arc))
        handle = points[-2] if kind in "QC" else points[-1]
        here = points[-1]
        if small == "m":
            start, letter = here, "l" if letter == "m" else "L"
    return tuple(segments)


def moved(outline: Outline, by: Placing) -> Outline:
    return tuple(
        Segment(s.letter, tuple(map(by.point, s.points)), by.arc(s.arc) if s.arc else None)
        for s in outline
    )


def bounds(outline: Outline) -> Box:
    """A box that surely holds the outline: control points count, arcs count twice their radius."""
    xs, ys = [], []
    for segment in outline:
        reach = 2 * max(segment.arc[:2]) if segment.arc else 0
        for p in segment.points:
            xs += [p.real - reach, p.real + reach]
            ys += [p.imag - reach, p.imag + reach]
    return min(xs), min(ys), max(xs), max(ys)


def number(tenths: int) -> str:
    """Tenths as the shortest decimal: 5 is ".5", -120 is "-12"."""
    whole, part = divmod(abs(tenths), 10)
    text = f"{whole or ''}.{part}" if part else str(whole)
    return "-" + text if tenths < 0 else text


def _joined(numbers: list[int]) -> str:
    text = ""
    for value in map(number, numbers):
        text += " " + value if text and value[0] != "-" else value
    return text


def _tenths(p: complex) -> tuple[int, int]:
    return round(p.real * 10), round(p.imag * 10)


def _command(
    letter: str, steps: list[int], here: tuple[int, int], mirrored: tuple[int, int] | None
) -> tuple[str, list[int]]:
    """The shortest command: one-axis lines, and curves that go on smoothly from the last one."""
    if letter == "L" and steps[1] == 0:
        return "h", steps[:1]
    if letter == "L" and steps[0] == 0:
        return "v", steps[1:]
    if mirrored == (here[0] + steps[0], here[1] + steps[1]):
        return ("s" if letter == "C" else "t"), steps[2:]
    return letter.lower(), steps


def write(outline: Outline) -> str:
    """Path data in tenths, relative, so that a part costs the same bytes wherever it stands."""
    out: list[str] = []
    last = ""
    here = start = (0, 0)
    handle: dict[str, tuple[int, int] | None] = {}
    for letter, points, arc in outline:
        if letter == "Z":
            if last != "z":
                out.append("z")
            here, last, handle = start, "z", {}
            continue
        ends = [_tenths(p) for p in points]
        steps = [v for end in ends for v in (end[0] - here[0], end[1] - here[1])]
        if letter == "M":
            out.append("m" + _joined(steps) if out else "M" + _joined([*ends[0]]))
            here = start = ends[0]
            last, handle = "m", {}
            continue
        command, numbers = _command(letter, steps, here, handle.get(letter))
        text = _joined(numbers)
        if arc:
            radii = _joined([round(arc[0] * 10), round(arc[1] * 10)])
            turn = 0 if round(arc[0], 1) == round(arc[1], 1) else round(arc[2])
            text = f"{radii} {turn} {arc[3]} {arc[4]} {text}"
        if command == last:
            out.append(text if text[0] == "-" else " " + text)
        else:
            out.append(command + text)
        here, last = ends[-1], command
        handle = {}
        if letter in "CQ":
            x, y = ends[-2]
            handle = {letter: (2 * here[0] - x, 2 * here[1] - y)}
    return "".join(out)
