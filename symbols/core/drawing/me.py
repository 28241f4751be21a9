"""Drawing *me* as a person chose: skin, hair, glasses, a beard, a wheelchair."""

from .catalogue import all_pictures
from .palette import Colour
from .people import Look, me_as
from .svg import svg

SKINS: tuple[Colour, ...] = ("skin1", "skin2", "skin3", "skin4")
HAIRS = (
    "short", "side", "crop", "bob", "long", "bun", "afro", "curly", "locs", "bald", "hijab",
    "turban",
)  # fmt: skip
HAIR_COLOURS: tuple[Colour, ...] = ("black", "brown", "auburn", "blonde", "silver")
EXTRAS = ("glasses", "beard", "chair")
#: What covers the hair has the colour of the cloth, and fits under every top.
_CLOTH: dict[str, Colour] = {"hijab": "teal", "turban": "purple"}


def drawn(concept: str) -> str | None:
    """The picture as the set ships it, drawn now; None if there is no such picture."""
    picture = next((p for p in all_pictures() if p.concept == concept), None)
    return svg(picture.draw()) if picture else None


def drawn_as(concept: str, skin: Colour, hair: str, colour: Colour, extras: frozenset[str]) -> str:
    """The same picture with *me* as chosen; KeyError if there is no such picture."""
    picture = {p.concept: p for p in all_pictures()}[concept]
    look = Look(
        hair,
        _CLOTH.get(hair, colour),
        "mine",
        "yellow",
        glasses="glasses" in extras,
        beard=colour if "beard" in extras else "none",
        chair="chair" in extras,
    )
    with me_as(look):
        return svg(picture.draw(), skin)
