"""Shapes and parts: the pen, its line and its fill, and how a part is placed in the picture.

A part is drawn in its own units and placed with `at`. Placing scales the drawing but not the
line: an outline stays 4 units wide on the finished 128 grid however small the part is.
"""

import cmath
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from .outline import Outline, Placing, moved, read
from .palette import Colour

LINE = 4.0  # outline of a part
FINE = 3.2  # faces, inner detail, lines of writing

Point = tuple[float, float]
Track = str | Sequence[Point]  # path data, or corner points


@dataclass(frozen=True)
class Shape:
    """One outline. `line` is final units; `body` is width in the part's own units, added to it."""

    outline: Outline
    fill: Colour = "none"
    colour: Colour = "ink"
    line: float = LINE
    body: float = 0.0


@dataclass(frozen=True)
class Part:
    """Shapes from back to front; `+` puts the right-hand part in front."""

    shapes: tuple[Shape, ...] = ()

    def __add__(self, front: "Part") -> "Part":
        return Part(self.shapes + front.shapes)

    def at(
        self,
        x: float = 0,
        y: float = 0,
        scale: float = 1,
        turn: float = 0,
        mirror: bool = False,
        upside_down: bool = False,
    ) -> "Part":
        """Put the part's own 0,0 at x,y. `turn` is degrees clockwise; mirror swaps left, right."""
        half = math.pi if upside_down else 0.0
        factor = cmath.rect(scale, math.radians(turn) + half)
        placing = Placing(factor, complex(x, y), mirror != upside_down)
        return Part(
            tuple(
                replace(s, outline=moved(s.outline, placing), body=s.body * scale)
                for s in self.shapes
            )
        )

    def thinner(self, times: float) -> "Part":
        """The same part with a lighter line; small people need it to keep their faces open."""
        return Part(tuple(replace(s, line=s.line * times) for s in self.shapes))


NOTHING = Part()


def together(parts: Iterable[Part]) -> Part:
    return reduce(Part.__add__, parts, NOTHING)


def _outline(track: Track) -> Outline:
    if isinstance(track, str):
        return read(track)
    return read("M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in track))


def path(
    track: Track,
    fill: Colour = "none",
    line: float = LINE,
    colour: Colour = "ink",
    body: float = 0,
) -> Part:
    return Part((Shape(_outline(track), fill, colour, line, body),))


def dot(x: float, y: float, width: float = 5, colour: Colour = "ink") -> Part:
    return path(f"M{x:.3f} {y:.3f}h0", line=width, colour=colour)


def circle(
    x: float, y: float, r: float, fill: Colour = "none", line: float = LINE, colour: Colour = "ink"
) -> Part:
    half = f"a{r:.3f} {r:.3f} 0 0 1"
    track = f"M{x - r:.3f} {y:.3f}{half} {2 * r:.3f} 0{half} {-2 * r:.3f} 0Z"
    return path(track, fill, line, colour)


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    corner: float = 4,
    fill: Colour = "none",
    line: float = LINE,
    colour: Colour = "ink",
) -> Part:
    """A box. Corners up to 2 are left to the round joins of the line, which saves bytes."""
    w, h, c = width - 2 * corner, height - 2 * corner, corner
    track = (
        f"M{x + c:.3f} {y:.3f}h{w:.3f}q{c} 0 {c} {c}v{h:.3f}q0 {c}-{c} {c}"
        f"h{-w:.3f}q-{c} 0-{c}-{c}v{-h:.3f}q0-{c} {c}-{c}Z"
        if corner > 2
        else f"M{x:.3f} {y:.3f}h{width:.3f}v{height:.3f}h{-width:.3f}Z"
    )
    return path(track, fill, line, colour)


def tubes(tracks: Sequence[tuple[Track, float]], fill: Colour) -> Part:
    """Fat strokes with ONE outline round all of them: every dark stroke first, then every fill.

    `tracks` is (path, width in own units). This is what makes fingers, joints and limbs cheap.
    """
    dark = together(path(t, line=2 * LINE, body=w) for t, w in tracks)
    return dark + together(path(t, line=0, body=w, colour=fill) for t, w in tracks)


def tube(track: Track, width: float, fill: Colour) -> Part:
    return tubes([(track, width)], fill)


def ribbon(track: Track, colour: Colour, width: float = 7) -> Part:
    """A coloured stroke with a thin ink edge: ticks, crosses, bars."""
    return path(track, line=2 * LINE - 1, body=width) + path(
        track, line=0, body=width, colour=colour
    )


def writing(x: float, y: float, *widths: float, step: float = 9, line: float = FINE) -> Part:
    """Grey lines that stand for words, one a width, the first at x,y."""
    track = "".join(f"M{x} {y + i * step}h{w}" for i, w in enumerate(widths))
    return path(track, line=line, colour="slate")
