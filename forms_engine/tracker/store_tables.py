"""The tables of the tracker. What must always hold is held here, not only by the pages."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from forms_engine.definition.answers import Helper, Provenance
from forms_engine.storage.tables import metadata
from forms_engine.tracker import board, lifecycle, quoting, reasons, words


def _among(column: str, values: Iterable[str]) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({listed})"


def _one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    return CheckConstraint(_among(column, values), name=f"{column}_known")


def _reason_checks() -> list[CheckConstraint]:
    """A no owes a reason; a closed door also a date and what would have to change.

    A CHECK that comes out NULL passes, so every column is tested for NULL first.
    """
    no_kind = _among("outcome", reasons.NO_KIND)
    closed = _among("outcome", reasons.CLOSED_DOOR)
    return [
        _one_of("outcome", reasons.OUTCOMES),
        CheckConstraint(
            f"NOT ({no_kind}) OR (reason_code IS NOT NULL"
            f" AND length(trim(reason)) >= {reasons.SHORTEST_REASON}"
            " AND length(trim(disagree)) > 0)",
            name="no_has_reason",
        ),
        CheckConstraint(
            f"NOT ({closed}) OR (review_on IS NOT NULL AND length(trim(would_change)) > 0)",
            name="closed_door_has_review",
        ),
        CheckConstraint("length(trim(decided_by)) > 0", name="someone_decided"),
    ]


def _ruling_columns() -> list[Column[object]]:
    return [
        Column("outcome", Text, nullable=False),
        Column("decided_by", Text, nullable=False),
        Column("reason_code", Text),
        Column("reason", Text, nullable=False, default=""),
        Column("would_change", Text, nullable=False, default=""),
        Column("review_on", Date),
        Column("disagree", Text, nullable=False, default=""),
    ]


feedback_item = Table(
    "feedback_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    # No foreign key: what a person said may be erased, and the change it caused still stands.
    Column("response_id", Integer, index=True),
    Column("version_id", Integer),
    Column("trigger_id", Text),
    Column("asked", Text),
    Column("words_from", Text),
    Column("topic_from", Text),
    Column("chose", JSON, nullable=False, default=list),
    Column("chose_now", JSON, nullable=False, default=list),
    Column("said", Text),
    #: What was given beside words, packed as with the answer (responses/packing.py).
    Column("beside", BigInteger),
    Column("safety_copy", Text),
    Column("kind", Text, nullable=False),
    Column("urgency", Text, nullable=False),
    Column("outside_team", Boolean, nullable=False, default=False),
    Column("provenance", Text, nullable=False, default=Provenance.NOT_KNOWN.value),
    Column("helper", Text, nullable=False, default=Helper.NOT_KNOWN.value),
    Column("share", Text, nullable=False, default="not_known"),
    Column("reply_format", Text, nullable=False, default="not_known"),
    Column("status", Text, nullable=False, default=lifecycle.ITEM.initial, index=True),
    Column("received_at", Integer, nullable=False),
    Column("recorded_at", Integer, nullable=False),
    Column("answer_due", Date, nullable=False),
    Column("told_at", Integer),
    Column("not_understood_at", Integer),
    Column("merged_into", ForeignKey("feedback_item.id")),
    _one_of("status", lifecycle.ITEM.states),
    _one_of("urgency", words.URGENCY),
    _one_of("kind", words.KINDS),
    _one_of("provenance", words.PROVENANCE),
)
item_topic = Table(
    "item_topic",
    metadata,
    Column("item_id", ForeignKey("feedback_item.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Text, primary_key=True),
    Column("place", Integer, nullable=False),
)
fired_trigger = Table(
    "fired_trigger",
    metadata,
    Column("response_id", Integer, primary_key=True, autoincrement=False),
    Column("trigger_id", Text, primary_key=True),
    Column("at", Integer, nullable=False),
)
task = Table(
    "task",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("response_id", Integer, index=True),
    Column("item_id", ForeignKey("feedback_item.id"), index=True),
    Column("trigger_id", Text),
    #: Set where the form asked for a system that is not built yet; see codes.py.
    Column("code", Text),
    Column("who", Text, nullable=False),
    Column("say", Text, nullable=False, default=""),
    Column("due", Date, nullable=False),
    Column("outside_team", Boolean, nullable=False, default=False),
    Column("made_at", Integer, nullable=False),
    Column("done_at", Integer),
    Column("done_by", Text),
)
issue = Table(
    "issue",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("level", Text, nullable=False, default="service"),
    Column("status", Text, nullable=False, default=lifecycle.ISSUE.initial),
    Column("raised_at", Integer, nullable=False),
    Column("raised_by", Text, nullable=False),
    _one_of("status", lifecycle.ISSUE.states),
    _one_of("level", words.LEVELS),
    CheckConstraint("length(trim(title)) > 0", name="has_title"),
)
issue_item = Table(
    "issue_item",
    metadata,
    Column("issue_id", ForeignKey("issue.id"), primary_key=True),
    Column("item_id", ForeignKey("feedback_item.id"), primary_key=True),
    Column("at", Integer, nullable=False),
    UniqueConstraint("item_id"),
)
decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("issue_id", ForeignKey("issue.id"), nullable=False, index=True),
    *_ruling_columns(),
    Column("decided_at", Integer, nullable=False),
    Column("recorded_by", Text, nullable=False),
    *_reason_checks(),
)
action = Table(
    "action",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("issue_id", ForeignKey("issue.id"), nullable=False, index=True),
    Column("what", Text, nullable=False),
    Column("owner", Text),
    Column("due", Date),
    Column("status", Text, nullable=False, default=lifecycle.ACTION.initial),
    Column("what_changed", Text),
    Column("done_by", Text),
    Column("checked_by", Text),
    _one_of("status", lifecycle.ACTION.states),
    CheckConstraint("length(trim(what)) > 0", name="says_what"),
    CheckConstraint(
        "status IN ('proposed', 'cancelled')"
        " OR (owner IS NOT NULL AND length(trim(owner)) > 0 AND due IS NOT NULL)",
        name="agreed_has_owner_and_date",
    ),
    CheckConstraint(
        "status NOT IN ('done_claimed', 'verified', 'closed')"
        " OR (what_changed IS NOT NULL AND length(trim(what_changed)) > 0)",
        name="done_says_what_changed",
    ),
    CheckConstraint(
        "status NOT IN ('verified', 'closed')"
        " OR (checked_by IS NOT NULL AND checked_by <> done_by)",
        name="checked_by_another",
    ),
)
change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("issue_id", ForeignKey("issue.id"), nullable=False, index=True),
    Column("action_id", ForeignKey("action.id")),
    Column("said", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("by", Text, nullable=False),
)
answer_to_person = Table(
    "answer_to_person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", ForeignKey("feedback_item.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("words", Text, nullable=False),
    *_ruling_columns(),
    Column("written_by", Text, nullable=False),
    Column("written_at", Integer, nullable=False),
    Column("approved_by", Text),
    Column("approved_at", Integer),
    UniqueConstraint("item_id", "version"),
    CheckConstraint("length(trim(words)) > 0", name="says_something"),
    *_reason_checks(),
)
delivery = Table(
    "delivery",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", ForeignKey("feedback_item.id"), nullable=False, index=True),
    Column("answer_id", ForeignKey("answer_to_person.id"), nullable=False),
    Column("told_by", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("told_on", Date, nullable=False),
    Column("understood", Text, nullable=False),
    Column("recorded_at", Integer, nullable=False),
    _one_of("how", [how for how in words.REPLY if how != "not_known"]),
    _one_of("understood", words.UNDERSTOOD),
)
verdict = Table(
    "verdict",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", ForeignKey("feedback_item.id"), nullable=False, index=True),
    #: The response to *Did it get better?*; NULL where the person pressed a card on their page.
    Column("response_id", Integer),
    Column("value", Text),
    Column("wants", Text),
    Column("provenance", Text, nullable=False, default=Provenance.NOT_KNOWN.value),
    Column("at", Integer, nullable=False),
    UniqueConstraint("item_id", "response_id"),
    _one_of("value", (*quoting.VERDICTS, "dont_know")),
    _one_of("provenance", words.PROVENANCE),
)
publication = Table(
    "publication",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("issue_id", ForeignKey("issue.id"), nullable=False, index=True),
    Column("shows", Text, nullable=False),
    Column("picture_said", Text, nullable=False),
    Column("picture_did", Text, nullable=False),
    Column("status", Text, nullable=False, default=lifecycle.PUBLICATION.initial),
    Column("written_by", Text, nullable=False),
    Column("privacy_checked_by", Text),
    Column("co_checked_by", Text),
    Column("published_at", Integer),
    _one_of("status", lifecycle.PUBLICATION.states),
    _one_of("shows", board.SHOWS),
    CheckConstraint(
        "status <> 'published' OR (privacy_checked_by IS NOT NULL AND co_checked_by IS NOT NULL)",
        name="published_is_checked",
    ),
)
publication_text = Table(
    "publication_text",
    metadata,
    Column("publication_id", ForeignKey("publication.id", ondelete="CASCADE"), primary_key=True),
    Column("language", Text, primary_key=True),
    Column("topic", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("did", Text, nullable=False),
    Column("next", Text, nullable=False, default=""),
)
tracker_event = Table(
    "tracker_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("entity", Text, nullable=False),
    Column("entity_id", Integer, nullable=False, index=True),
    #: What was done: a state that was reached, or a word such as *grouped*. Never people's words.
    Column("act", Text, nullable=False),
    Column("by", Text, nullable=False),
)
