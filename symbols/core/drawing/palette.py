"""The colours by name. Every skin and every fill is at least 3:1 against the ink of the outline."""

from typing import Literal

Colour = Literal[
    "none", "ink", "white", "yellow", "blue", "teal", "red", "green", "orange", "purple", "sky",
    "mint", "rose", "grey", "slate", "wood", "pine", "paper", "pale", "water", "leaf",
    "skin1", "skin2", "skin3", "skin4", "mine", "black", "brown", "auburn", "blonde", "silver",
]  # fmt: skip

HEX: dict[str, str] = {
    "none": "none",
    "ink": "#1d2129",
    "white": "#fff",
    "yellow": "#f7c948",  # the person's own colour: light in grey
    "blue": "#2f6db3",  # staff: dark in grey
    "teal": "#45ab9c",
    "red": "#d9473f",
    "green": "#3f9c5a",
    "orange": "#ee8b3f",
    "purple": "#8b68bd",  # advocates
    "sky": "#cfe6f5",
    "mint": "#d3ecd9",
    "rose": "#f6c9c4",
    "grey": "#b8c0c9",
    "slate": "#6a7583",
    "wood": "#b98252",
    "pine": "#cf9c6c",
    "paper": "#f5f1e8",
    "pale": "#e4e8ec",
    "water": "#5aa7e0",
    "leaf": "#6fbf73",
    "skin1": "#f8d9c0",
    "skin2": "#e4b088",
    "skin3": "#bd8055",
    "skin4": "#96623f",
    "mine": "#e4b088",  # my own skin: skin2, until a person chooses another
    "black": "#2c2524",
    "brown": "#6d4329",
    "auburn": "#a9562c",
    "blonde": "#e3b95c",
    "silver": "#cdd2d7",
}
