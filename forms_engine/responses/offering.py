"""What can be chosen here and now: the table of aspects, and what this installation adds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forms_engine.languages.marking import N_
from forms_engine.languages.signed import SIGN_LANGUAGES
from forms_engine.look.aspects import ASPECTS, Aspect, Offer, can_be_heard
from forms_engine.look.picking import markup, offered, photos_offered
from forms_engine.look.prefs import Prefs
from forms_engine.pictures.me import EXTRAS, HAIR_COLOURS, HAIRS, SKINS, as_me, me_value
from forms_engine.services import Services

NOT_SIGNED = N_("Not signed")
AS_DRAWN = N_("As it is in the pictures")
AS_IN_FORMS = N_("As in each form")
PHOTOS = N_("Photos from here, and pictures")
SKIN_WORDS = dict(
    zip(
        SKINS,
        (N_("Light skin"), N_("Light brown skin"), N_("Brown skin"), N_("Dark brown skin")),
        strict=True,
    )
)
HAIR_WORDS = {
    "short": N_("Short hair"),
    "side": N_("Hair combed to the side"),
    "crop": N_("Very short hair"),
    "bob": N_("Hair to the chin"),
    "long": N_("Long hair"),
    "bun": N_("Hair in a bun"),
    "afro": N_("Afro"),
    "curly": N_("Curly hair"),
    "locs": N_("Locs"),
    "bald": N_("No hair"),
    "hijab": N_("Headscarf"),
    "turban": N_("Turban"),
}
COLOUR_WORDS = {
    "black": N_("Black"),
    "brown": N_("Brown"),
    "auburn": N_("Red"),
    "blonde": N_("Blonde"),
    "silver": N_("Grey or white"),
}
EXTRA_WORDS = {
    "glasses": N_("Glasses"),
    "beard": N_("A beard"),
    "chair": N_("A wheelchair"),
}


def aspects(house: Services, prefs: Prefs) -> list[Aspect]:
    """What is asked of somebody with these prefs, in order."""
    gone = set() if len(offered(house)) > 1 else {"set"}
    gone |= set() if _signed_in(house) else {"sign"}
    return [aspect for aspect in ASPECTS if aspect.when(prefs) and aspect.name not in gone]


def offers(house: Services, aspect: Aspect, prefs: Prefs) -> tuple[Offer, ...]:
    if aspect.name in _HERE:
        return _HERE[aspect.name](house, prefs)
    if aspect.name == "keys" and prefs.input == "two":  # two switches are two keys
        return aspect.offers[:1]
    if aspect.name == "pictures" and photos_offered(house):
        return (*aspect.offers, Offer({"pictures": "photos"}, PHOTOS, sign="picture"))
    if aspect.name == "tick" and not can_be_heard(prefs):
        return tuple(o for o in aspect.offers if o.changes != {"tick": "say"})
    return aspect.offers


def _languages(house: Services, _prefs: Prefs) -> tuple[Offer, ...]:
    return tuple(
        Offer({"language": one.code}, one.own_name, language=one.code)
        for one in house.interface.languages
    )


def _signed_in(house: Services) -> list[str]:
    """The sign languages in which some form that is open has clips."""
    versions = (house.versions.get(number) for _, number in house.versions.open_forms())
    return sorted({code for version in versions for code in version.clips})


def _sign_languages(house: Services, _prefs: Prefs) -> tuple[Offer, ...]:
    found = (
        Offer({"sign": c}, SIGN_LANGUAGES.get(c, c), picture="sign-language", language="en")
        for c in _signed_in(house)
    )
    return (Offer({"sign": ""}, NOT_SIGNED, picture="words-only"), *found)


def _sets(house: Services, _prefs: Prefs) -> tuple[Offer, ...]:
    found = (
        Offer({"set": one.id}, one.name, drawn=one.samples[0] if one.samples else "")
        for one in offered(house)
    )
    return (Offer({"set": ""}, AS_IN_FORMS, picture="pictures-on"), *found)


Look = tuple[str, str, str, set[str]]


def _value(skin: str, hair: str, colour: str, extras: set[str]) -> str:
    return me_value("-".join((skin, hair, colour, *(e for e in EXTRAS if e in extras))))


def _me(house: Services, words: str, chosen: Look, shown: Look | None = None) -> Offer:
    """Somebody with all of that, drawn; ``shown`` where the picture is another than the choice."""
    name = "going-out" if words == EXTRA_WORDS["chair"] else "face-happy"
    found = house.pictures.find(name)
    drawn = markup(as_me(found, _value(*(shown or chosen)))) if found else ""
    return Offer({"me": _value(*chosen)}, words, drawn=drawn)


def _mine(prefs: Prefs) -> Look:
    """Skin, hair, its colour and the rest, as chosen or to begin with."""
    skin, hair, colour, *extras = (me_value(prefs.me) or "skin2-short-brown").split("-")
    return skin, hair, colour, set(extras)


def _skins(house: Services, prefs: Prefs) -> tuple[Offer, ...]:
    _, hair, colour, extras = _mine(prefs)
    found = (_me(house, words, (one, hair, colour, extras)) for one, words in SKIN_WORDS.items())
    return (Offer({"me": ""}, AS_DRAWN, picture="face-happy"), *found)


def _hairs(house: Services, prefs: Prefs) -> tuple[Offer, ...]:
    skin, _, colour, extras = _mine(prefs)
    return tuple(_me(house, HAIR_WORDS[one], (skin, one, colour, extras)) for one in HAIRS)


def _colours(house: Services, prefs: Prefs) -> tuple[Offer, ...]:
    skin, hair, _, extras = _mine(prefs)
    return tuple(_me(house, COLOUR_WORDS[one], (skin, hair, one, extras)) for one in HAIR_COLOURS)


def _extras(house: Services, prefs: Prefs) -> tuple[Offer, ...]:
    """Each shows me with it; a press takes it, or takes it away."""
    skin, hair, colour, extras = _mine(prefs)
    return tuple(
        _me(
            house,
            EXTRA_WORDS[one],
            (skin, hair, colour, extras ^ {one}),
            (skin, hair, colour, extras | {one}),
        )
        for one in EXTRAS
    )


def is_on(aspect: Aspect, offer: Offer, prefs: Prefs) -> bool:
    """Is this what the person has now?"""
    if aspect.name != "me_more":
        return offer.chosen(prefs)
    name = next(name for name, words in EXTRA_WORDS.items() if words == offer.words)
    return name in _mine(prefs)[3]


_HERE: Mapping[str, Callable[[Services, Prefs], tuple[Offer, ...]]] = {
    "language": _languages,
    "sign": _sign_languages,
    "set": _sets,
    "me": _skins,
    "me_hair": _hairs,
    "me_colour": _colours,
    "me_more": _extras,
}
