"""What the stores hand out: plain, frozen, and free of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from forms_engine.definition.answers import Beside
from forms_engine.tracker.lifecycle import NOT_OURS
from forms_engine.tracker.reasons import Ruling


@dataclass(frozen=True, slots=True)
class Item:
    """One thing one person said. ``said`` is their own words, never changed by staff."""

    id: int
    ref: str
    response_id: int | None
    version_id: int | None
    trigger_id: str | None
    asked: str | None
    words_from: str | None
    topic_from: str | None
    #: What they chose when it was noticed, and what they chose last.
    chose: tuple[str, ...]
    chose_now: tuple[str, ...]
    said: str | None
    #: Recordings, drawings and photos that say it too.
    beside: tuple[Beside, ...]
    safety_copy: bool
    kind: str
    urgency: str
    outside_team: bool
    provenance: str
    helper: str
    share: str
    reply_format: str
    status: str
    received_at: int
    answer_due: date
    told_at: int | None
    not_understood_at: int | None
    topics: tuple[str, ...] = ()

    @property
    def topic(self) -> str:
        return self.topics[0] if self.topics else "not_said"

    @property
    def in_own_words(self) -> bool:
        """Did they say it in words of their own, typed or given in another way?"""
        return bool(self.said or self.beside)

    @property
    def waits_for_us(self) -> bool:
        """True while the next move is ours, so that it can be late."""
        return self.status not in NOT_OURS


@dataclass(frozen=True, slots=True)
class Event:
    at: int
    act: str
    by: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What we say to one person: the ruling, in words for them. Versions are never changed."""

    id: int
    item_id: int
    version: int
    words: str
    ruling: Ruling
    written_by: str
    written_at: int
    approved_by: str | None


@dataclass(frozen=True, slots=True)
class Delivery:
    told_by: str
    how: str
    told_on: date
    understood: str


@dataclass(frozen=True, slots=True)
class Said:
    """The person's verdict. ``value`` or ``wants`` may be missing, never both."""

    value: str | None
    wants: str | None
    provenance: str
    at: int


@dataclass(frozen=True, slots=True)
class Task:
    id: int
    item_ref: str | None
    code: str | None
    who: str
    say: str
    due: date
    outside_team: bool
    done_at: int | None
    done_by: str | None
    #: The sent response it comes from, where the task itself has none of its words.
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    id: int
    title: str
    topic: str
    level: str
    status: str
    raised_at: int
    raised_by: str


@dataclass(frozen=True, slots=True)
class Decision:
    id: int
    ruling: Ruling
    decided_at: int
    recorded_by: str


@dataclass(frozen=True, slots=True)
class Action:
    id: int
    issue_id: int
    what: str
    owner: str | None
    due: date | None
    status: str
    what_changed: str | None
    done_by: str | None
    checked_by: str | None


@dataclass(frozen=True, slots=True)
class Change:
    said: str
    at: int
    by: str


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of one board card in one language."""

    language: str
    topic: str
    said: str
    did: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class BoardCard:
    id: int
    issue_id: int
    shows: str
    picture_said: str
    picture_did: str
    status: str
    written_by: str
    privacy_checked_by: str | None
    co_checked_by: str | None
    texts: tuple[CardText, ...] = ()

    @property
    def is_up_for_work(self) -> bool:
        """False once it was taken down: then another card can be written."""
        return self.status != "retired"

    def text(self, language: str, source: str) -> CardText | None:
        """The words in this language, else in the source language, else in any."""
        by_code = {text.language: text for text in self.texts}
        return by_code.get(language) or by_code.get(source) or next(iter(self.texts), None)
