"""What can be chosen here and now: the table of aspects, and what this installation adds."""

from __future__ import annotations

from forms_engine.look.aspects import ASPECTS, Aspect, Offer
from forms_engine.look.prefs import Prefs
from forms_engine.services import Services


def aspects(prefs: Prefs) -> list[Aspect]:
    """What is asked of somebody with these prefs, in order."""
    return [aspect for aspect in ASPECTS if aspect.when(prefs)]


def offers(house: Services, aspect: Aspect, prefs: Prefs) -> tuple[Offer, ...]:
    if aspect.name == "language":
        return tuple(
            Offer({"language": one.code}, one.own_name, language=one.code)
            for one in house.interface.languages
        )
    if aspect.name == "keys" and prefs.input == "two":  # two switches are two keys
        return aspect.offers[:1]
    return aspect.offers
