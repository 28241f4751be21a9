"""Words to start an answer from, when does telling count, and who must be told before the board."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from forms_engine.tracker.reasons import OUTCOMES, Ruling
from forms_engine.tracker.records import Answer, Change, Delivery, Item

#: After this many different ways, *not understood* may stand, and the answer counts as told.
WAYS_TRIED = 3
Plain = Callable[[str], str]


def first_words(ruling: Ruling, changes: Sequence[Change], plain: Plain) -> str:
    """The decision in easy words, then what has changed by now. Staff put it in their own words."""
    said = [plain(OUTCOMES[ruling.outcome][1])]
    said += [change.said for change in changes[-1:]]
    return "\n".join(said)


def same_answer(kept: Sequence[Answer], words: str, ruling: Ruling) -> bool:
    """Is this the newest answer, word for word?"""
    return bool(kept) and (kept[0].words, kept[0].ruling) == (words, ruling)


def counts_as_told(deliveries: Sequence[Delivery]) -> bool:
    """Told means understood, at least in part or not asked; or three different ways were tried."""
    if any(told.understood != "no" for told in deliveries):
        return True
    return len({told.how for told in deliveries}) >= WAYS_TRIED


def was_told_first(item: Item) -> bool:
    """True if this person may now meet their story on the board without being surprised."""
    return item.told_at is not None or item.status in ("unreached", "withdrawn", "erased")


def waiting_to_be_told(items: Iterable[Item]) -> list[Item]:
    return [item for item in items if not was_told_first(item)]


#: The way from each state to *answer ready*.
TO_ANSWER_READY = {
    "received": ("open", "answer_ready"),
    "open": ("answer_ready",),
    "in_hand": ("answer_ready",),
    "reopened": ("in_hand", "answer_ready"),
    "answered": ("answer_ready",),
    "answer_ready": (),
}
#: The way from each state to *in hand*: only from these can it be put into an issue.
TO_IN_HAND = {
    "received": ("open", "in_hand"),
    "open": ("in_hand",),
    "in_hand": (),
    "reopened": ("in_hand",),
}
