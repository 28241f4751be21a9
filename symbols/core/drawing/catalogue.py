"""The list of pictures: what each is called, and the function that draws it."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

from .strokes import Part

Draw = Callable[[], Part]


@dataclass(frozen=True)
class Picture:
    """One concept. Its words, in every language, stand in index.csv."""

    concept: str
    draw: Draw


_pictures: dict[str, Picture] = {}


def picture(concept: str) -> Callable[[Draw], Draw]:
    """Enter the decorated function in the set under a kebab-case concept name."""

    def enter(draw: Draw) -> Draw:
        if concept in _pictures:
            raise ValueError(f"Two pictures are called {concept}. Rename one of them.")
        _pictures[concept] = Picture(concept, draw)
        return draw

    return enter


def all_pictures() -> list[Picture]:
    """Every picture of every module in `pictures`, in the order of their names."""
    from . import pictures

    for module in sorted(m.name for m in pkgutil.iter_modules(pictures.__path__)):
        importlib.import_module(f"{pictures.__name__}.{module}")
    return [_pictures[concept] for concept in sorted(_pictures)]
