"""What a form asks of systems that are not built yet, in plain words, so that staff do it by hand.

The words stand in ``definition.acts``. A code of an old version that is no longer there is still
kept and shown, as it is written.
"""

from __future__ import annotations

from forms_engine.definition.acts import ACTS, ON_THE_ITEM, ROLES, Act

__all__ = ["ON_THE_ITEM", "ROLES", "by_hand"]


def by_hand(code: str) -> Act:
    return ACTS.get(code) or Act(code.replace("_", " ").capitalize() + ".", "manager", 5)
