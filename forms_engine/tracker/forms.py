"""The forms of the tracker's staff pages: what was sent, and what is still missing, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from wtforms import DateField, Form, StringField

from forms_engine.languages.marking import N_
from forms_engine.tracker import words
from forms_engine.tracker.reasons import Ruling, missing

TOO_LONG = N_("This is too long. Say it in fewer words.")
PAST = N_("This day is over. Choose today, or a day that comes.")
LONGEST = 2000


def tidy(typed: str) -> str:
    return typed.strip().replace("\x00", "")


def wrong_with(words: str, missing: str = "") -> str:
    """The msgid of what is wrong with some words for others to read; "" when all is well."""
    if len(words) > LONGEST:
        return TOO_LONG
    return "" if words else missing


def _text(field: StringField) -> str:
    return tidy(field.data or "")


class _Ours(Form):  # type: ignore[misc]
    def problems(self) -> dict[str, str]:
        """Field -> msgid of what to put right; nothing when all is well."""
        long = (
            n for n, f in self._fields.items() if isinstance(f.data, str) and len(f.data) > LONGEST
        )
        return dict.fromkeys(long, TOO_LONG)


class RulingForm(_Ours):
    """A decision. A no owes the person more than a yes does."""

    outcome = StringField()
    decided_by = StringField()
    reason_code = StringField()
    reason = StringField()
    would_change = StringField()
    review_on = DateField()
    disagree = StringField()

    def ruling(self) -> Ruling:
        return Ruling(
            outcome=_text(self.outcome),
            decided_by=_text(self.decided_by),
            reason_code=_text(self.reason_code) or None,
            reason=_text(self.reason),
            would_change=_text(self.would_change),
            review_on=self.review_on.data,
            disagree=_text(self.disagree),
        )

    def problems_on(self, today: date) -> dict[str, str]:
        self.process_errors()
        found = super().problems() | missing(self.ruling())
        if self.review_on.data and self.review_on.data < today:
            found["review_on"] = PAST
        return found

    def process_errors(self) -> None:
        """A day that cannot be read is no day."""
        if self.review_on.process_errors:
            self.review_on.data = None


class AnswerForm(RulingForm):
    words = StringField()

    def problems_on(self, today: date) -> dict[str, str]:
        found = super().problems_on(today)
        if not _text(self.words):
            found["words"] = N_("Write the answer in easy words.")
        return found


class ActionForm(_Ours):
    what = StringField()
    owner = StringField()
    due = DateField()

    def problems_on(self, today: date) -> dict[str, str]:
        found = super().problems()
        if not _text(self.what):
            found["what"] = N_("Write what will be done.")
        if not _text(self.owner):
            found["owner"] = N_("Write who will do it.")
        if self.due.process_errors or not isinstance(self.due.data, date):
            found["due"] = N_("Choose the day by which it is done.")
        elif self.due.data < today:
            found["due"] = PAST
        return found


class TellForm(_Ours):
    told_by = StringField()
    how = StringField()
    told_on = DateField()
    understood = StringField()

    def problems_on(self, today: date) -> dict[str, str]:
        found = super().problems()
        if not _text(self.told_by):
            found["told_by"] = N_("Write who told the person.")
        if _text(self.how) not in words.REPLY or _text(self.how) == "not_known":
            found["how"] = N_("Choose how you told the person.")
        if self.told_on.process_errors or not self.told_on.data or self.told_on.data > today:
            found["told_on"] = N_("Choose the day you told the person. It cannot be after today.")
        if _text(self.understood) not in words.UNDERSTOOD:
            found["understood"] = N_("Choose if the person understood.")
        return found


class CardForm(_Ours):
    """One board card in one language."""

    topic = StringField()
    said = StringField()
    did = StringField()
    next = StringField()

    def problems(self) -> dict[str, str]:
        found = super().problems()
        needed: Mapping[str, str] = {
            "topic": N_("Write what it is about, in one or two words."),
            "said": N_("Write what people said, in one short sentence."),
            "did": N_("Write what you did, or why you cannot, in short sentences."),
        }
        return found | {n: w for n, w in needed.items() if not _text(self._fields[n])}
