"""What a form asks of systems that are not built yet, in plain words, so that staff do it by hand.

A code that is not listed here is still kept and shown, as it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forms_engine.languages.marking import N_


@dataclass(frozen=True, slots=True)
class ByHand:
    """``say`` is a msgid for staff; ``days`` are working days; ``who`` is a role."""

    say: str
    who: str
    days: int


CODES: Mapping[str, ByHand] = {
    "escalate_e01": ByHand(
        N_("Go to the person now. Make sure that everyone is safe. Ring for help if you need it."),
        "manager",
        0,
    ),
    "escalate_e08": ByHand(
        N_("The person does not agree. Ask someone outside the team to look again."), "manager", 10
    ),
    "escalate_e09": ByHand(
        N_("This was not better twice. Tell someone more senior, and offer an advocate."),
        "manager",
        2,
    ),
    "escalate_e10": ByHand(
        N_("This is a complaint. Tell the person that you have it, with dates."), "manager", 3
    ),
    "open_complaint": ByHand(N_("Write this into the complaints book."), "manager", 3),
    "independent_review": ByHand(
        N_("Someone who did not decide must look at this again."), "manager", 10
    ),
    "ask_again_in_90_days": ByHand(
        N_("Ask the person again if it is still better."), "keyworker", 64
    ),
    "update_priorities_this_month": ByHand(
        N_("Write what matters to the person this month into their plan."), "keyworker", 2
    ),
    "push_to_handover": ByHand(
        N_("Tell the next shift what matters to the person."), "keyworker", 1
    ),
    "offer_my_limits": ByHand(
        N_("Ask the person about limits and rules that they live with."), "keyworker", 7
    ),
    "check_restriction_register": ByHand(
        N_("Look if this rule is written down as a limit, with a reason."), "manager", 1
    ),
    "route_outside_team_if_named": ByHand(
        N_("If a worker is named, give this to someone outside the team."), "manager", 1
    ),
    "record_refusal": ByHand(
        N_("Write down that the person does not want to take part now. That is fine."),
        "keyworker",
        5,
    ),
    "no_invites_180_days": ByHand(
        N_("Do not ask the person again for 180 days. They may still tell us anything."),
        "keyworker",
        5,
    ),
    "consent_not_yet": ByHand(
        N_("This is not a yes yet. Do not use the answers until it is explained."), "keyworker", 5
    ),
    "write_access_exclusion": ByHand(
        N_("Someone must not see these answers. Make sure that they cannot."), "manager", 0
    ),
    "issue_picture_return_code": ByHand(
        N_("The person gave no name. Their picture card shows them the answer."), "manager", 10
    ),
}
#: Codes that act on the thing a form is asked about; the tracker does these itself.
ON_THE_ITEM = frozenset(
    {"reopen_item", "settle_item", "settle_item_not_better", "answer_not_understood"}
)


def by_hand(code: str) -> ByHand:
    return CODES.get(code) or ByHand(code.replace("_", " ").capitalize() + ".", "manager", 5)
