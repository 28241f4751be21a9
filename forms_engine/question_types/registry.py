"""The question types, found by looking into the folders. A new folder is enough.

A folder that breaks the contract stops the start, with a sentence that says what to do.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType

from forms_engine.question_types.contract import QuestionType, Shape, Types

HERE = Path(__file__).parent
PACKAGE = __name__.rpartition(".")[0]
_VERBS = tuple(
    name for name, _ in inspect.getmembers(QuestionType, inspect.isfunction) if name[0] != "_"
)


class BrokenType(Exception):
    """A folder of question_types that does not keep the contract."""


def find_types(folder: Path = HERE, package: str = PACKAGE) -> Types:
    """Every type under ``folder``, by name, in the order of the names."""
    names = sorted(path.parent.name for path in folder.glob("[a-z]*/__init__.py"))
    return MappingProxyType({name: _load(folder, package, name) for name in names})


def _load(folder: Path, package: str, name: str) -> QuestionType:
    module = importlib.import_module(f"{package}.{name}")
    found = getattr(module, "TYPE", None)
    for trouble in _troubles(found, name, folder / name):
        raise BrokenType(f"{trouble} (question_types/{name}/)")
    assert found is not None
    return found  # type: ignore[no-any-return]


def _troubles(found: object, name: str, folder: Path) -> Iterator[str]:
    if found is None:
        yield "The folder has no TYPE. Write TYPE = … at the end of its __init__.py."
    elif getattr(found, "name", None) != name:
        yield f'The type must be called like its folder. Write name = "{name}".'
    elif not isinstance(getattr(found, "shape", None), Shape):
        yield f"The type has no answer shape. Write shape = Shape.… ({', '.join(Shape)})."
    elif missing := [words for words in ("title", "about") if not getattr(found, words, "")]:
        yield f"Designers cannot tell what this type is for. Write {' and '.join(missing)}."
    elif missing := [verb for verb in _VERBS if not callable(getattr(found, verb, None))]:
        yield f"The type does not keep the contract. Write {', '.join(missing)}."
    elif not (folder / "examples.toml").is_file():
        yield "The type has no examples. Write two in examples.toml."


TYPES: Types = find_types()


def with_today(types: Types, today: Callable[[], date]) -> Types:
    """The same types, where those that count days count them from ``today()``."""
    clocked = {name: getattr(found, "with_today", None) for name, found in types.items()}
    return MappingProxyType(
        {name: on(today) if (on := clocked[name]) else types[name] for name in types}
    )
