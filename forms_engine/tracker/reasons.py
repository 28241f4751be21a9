"""What can be decided, why a no is a no, and words to start a kind no from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from forms_engine.languages.marking import N_

SHORTEST_REASON = 15
#: outcome -> (what staff choose, what the person reads, picture)
OUTCOMES: Mapping[str, tuple[str, str, str]] = {
    "yes": (N_("Yes"), N_("Yes. We will do it."), "will-do"),
    "yes_partly": (N_("Yes, a part of it"), N_("We will do a part of it."), "will-do-part"),
    "try_it": (N_("Try it"), N_("We will try it out."), "try-out"),
    "not_now": (N_("Not now"), N_("We cannot do it now."), "not-now"),
    "no": (N_("No"), N_("We cannot do it."), "cannot-do"),
    "already": (
        N_("We do this already"),
        N_("We do this already. We will show you."),
        "already-do",
    ),
    "passed_on": (
        N_("Someone else must decide"),
        N_("Someone else must decide. We asked them."),
        "who-decides",
    ),
}
OUTCOME_CHOICES = {code: said[0] for code, said in OUTCOMES.items()}
NO_KIND = ("not_now", "no", "yes_partly", "passed_on")
#: A closed door owes a date on which we look again, and what would have to change.
CLOSED_DOOR = ("no", "not_now")

#: reason code -> (what staff choose, easy words to start from)
REASONS: Mapping[str, tuple[str, str]] = {
    "law": (N_("The law"), N_("There is a law about this. We must keep the law.")),
    "safety": (N_("Safety"), N_("Someone could get hurt. We must keep people safe.")),
    "money": (N_("Money"), N_("It costs a lot of money. We do not have the money now.")),
    "staff_time": (N_("Staff time"), N_("We do not have enough staff at that time.")),
    "building": (N_("The building"), N_("The building is not right for it.")),
    "rights": (
        N_("Other people's rights"),
        N_("It would be hard for other people here. Their wishes count too."),
    ),
    "someone_else": (
        N_("Someone else decides"),
        N_("We are not allowed to decide this. Someone else decides."),
    ),
    "not_most": (
        N_("Not what most people want"),
        N_("We asked everyone. Most people want something else."),
    ),
    "tried": (
        N_("We tried and it did not work"),
        N_("We tried it. It did not work. We can tell you what happened."),
    ),
}
DISAGREE = N_("Press “It is the same” or “Worse”. Or ask for someone else to look at it again.")


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was decided, by whom and why. The last five fields are what a no owes the person."""

    outcome: str
    decided_by: str
    reason_code: str | None = None
    reason: str = ""
    would_change: str = ""
    review_on: date | None = None
    disagree: str = ""


def missing(ruling: Ruling) -> dict[str, str]:
    """What this ruling still owes the person: field -> msgid. Empty when it is whole."""
    found: dict[str, str] = {}
    if ruling.outcome not in OUTCOMES:
        found["outcome"] = N_("Choose what you decided.")
    if not ruling.decided_by.strip():
        found["decided_by"] = N_("Write who decided. The person is told.")
    if ruling.outcome in NO_KIND:
        found.update(_missing_of_a_no(ruling))
    return found


def _missing_of_a_no(ruling: Ruling) -> dict[str, str]:
    found: dict[str, str] = {}
    if ruling.reason_code not in REASONS:
        found["reason_code"] = N_("Choose the main reason.")
    if len(ruling.reason.strip()) < SHORTEST_REASON:
        found["reason"] = N_("Write the reason in easy words, one or two short sentences.")
    if not ruling.disagree.strip():
        found["disagree"] = N_("Write what the person can do if they do not agree.")
    if ruling.outcome in CLOSED_DOOR and not ruling.would_change.strip():
        found["would_change"] = N_("Write what would have to change for a yes.")
    if ruling.outcome in CLOSED_DOOR and ruling.review_on is None:
        found["review_on"] = N_("Choose the day on which you look at it again.")
    return found
