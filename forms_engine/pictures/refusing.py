"""How a picture is refused: with a sentence that says why, and what to do instead."""

from __future__ import annotations


class UnsafePicture(Exception):
    """``str()`` of it is a kind sentence for whoever brought the picture."""
