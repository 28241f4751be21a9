"""What this room tells whoever listens, inside the transaction that saves the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from forms_engine.definition.answers import Answer, Helper, Provenance
from forms_engine.definition.version import Version

#: An open database transaction. Only stores look inside it.
Transaction = Any


@dataclass(frozen=True)
class Saved:
    """A page was saved. ``answers`` are those on the route, this one included."""

    connection: Transaction
    response_id: int
    version: Version
    version_id: int
    question_id: str
    answers: Mapping[str, Answer]
    provenance: Provenance
    helper: Helper
    about_item: int | None
    now: int
    today: date


@dataclass(frozen=True)
class Reaction:
    show_help: bool = False
    #: Stop here, and keep nothing of this answer.
    pause: bool = False


@dataclass(frozen=True)
class About:
    """Something the person said before, that a form is now asked about."""

    item_id: int
    #: you_said, our_answer, we_did: words for the form's slots, where there are any.
    slots: Mapping[str, str] = field(default_factory=dict)
    #: Did we say that we would do something about it?
    promised: bool = False


class Listener(Protocol):
    def saved(self, event: Saved) -> Reaction: ...

    def sent(self, connection: Transaction, response_id: int, now: int) -> None: ...

    def taken_back(
        self, connection: Transaction, response_id: int, question_id: str | None, now: int
    ) -> None:
        """The person took back one answer, or (None) everything in this response."""

    def about(self, connection: Transaction, card_id: int, ref: str) -> About | None:
        """The thing with this ref, if this card holds it."""

    def about_id(self, connection: Transaction, item_id: int) -> About | None: ...
