"""Refs: short, easy to say, and they name nobody: *blue-cat-41*."""

from __future__ import annotations

import secrets

_COLOURS = (
    "blue red green yellow orange purple pink white black brown silver gold grey cream teal ruby"
)
#: Only creatures that nobody is ever called as an insult.
_CREATURES = (
    "cat fox bee robin swan deer hare otter seal lion tiger zebra horse pony lamb duck "
    "hen dove eagle falcon crane heron kite wren finch swift puffin penguin parrot bear "
    "badger camel panda koala dolphin trout salmon moth ladybird turtle"
)
COLOURS = tuple(_COLOURS.split())
CREATURES = tuple(_CREATURES.split())


def fresh() -> str:
    """A ref drawn by chance: tens of thousands of them, so the number of items does not show."""
    number = 10 + secrets.randbelow(90)
    return f"{secrets.choice(COLOURS)}-{secrets.choice(CREATURES)}-{number}"
