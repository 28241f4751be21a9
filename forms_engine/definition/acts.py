"""What a trigger may ask of systems that are not built yet, and who tasks may be for.

Each act has its words: a form may only ask for what staff can read and do by hand meanwhile. When
a system does an act by itself, its line goes, and nothing in the forms changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


def N_(words: str) -> str:  # noqa: N802  (the name that extraction tools look for)
    """Marks words for translators. The core leans on no other room, so it has its own."""
    return words


@dataclass(frozen=True, slots=True)
class Act:
    """``say`` is a msgid for staff; ``days`` are working days; ``who`` is a role."""

    say: str
    who: str
    days: int


ACTS: Mapping[str, Act] = {
    "escalate_e01": Act(
        N_("Go to the person now. Make sure that everyone is safe. Ring for help if you need it."),
        "manager",
        0,
    ),
    "escalate_e08": Act(
        N_("The person does not agree. Ask someone outside the team to look again."), "manager", 10
    ),
    "escalate_e09": Act(
        N_("This was not better twice. Tell someone more senior, and offer an advocate."),
        "manager",
        2,
    ),
    "escalate_e10": Act(
        N_("This is a complaint. Tell the person that you have it, with dates."), "manager", 3
    ),
    "open_complaint": Act(N_("Write this into the complaints book."), "manager", 3),
    "independent_review": Act(
        N_("Someone who did not decide must look at this again."), "manager", 10
    ),
    "ask_again_in_90_days": Act(N_("Ask the person again if it is still better."), "keyworker", 64),
    "update_priorities_this_month": Act(
        N_("Write what matters to the person this month into their plan."), "keyworker", 2
    ),
    "push_to_handover": Act(N_("Tell the next shift what matters to the person."), "keyworker", 1),
    "offer_my_limits": Act(
        N_("Ask the person about limits and rules that they live with."), "keyworker", 7
    ),
    "check_restriction_register": Act(
        N_("Look if this rule is written down as a limit, with a reason."), "manager", 1
    ),
    "route_outside_team_if_named": Act(
        N_("If a worker is named, give this to someone outside the team."), "manager", 1
    ),
    "record_refusal": Act(
        N_("Write down that the person does not want to take part now. That is fine."),
        "keyworker",
        5,
    ),
    "no_invites_180_days": Act(
        N_("Do not ask the person again for 180 days. They may still tell us anything."),
        "keyworker",
        5,
    ),
    "consent_not_yet": Act(
        N_("This is not a yes yet. Do not use the answers until it is explained."), "keyworker", 5
    ),
    "write_access_exclusion": Act(
        N_("Someone must not see these answers. Make sure that they cannot."), "manager", 0
    ),
    "issue_picture_return_code": Act(
        N_("The person gave no name. Their picture card shows them the answer."), "manager", 10
    ),
    "escalate_e02": Act(
        N_("Look at this before your shift ends. Then tell the safeguarding lead."), "manager", 0
    ),
    "escalate_e05": Act(
        N_("A worker did not know how to keep to this person’s no or limits. Brief them today."),
        "manager",
        0,
    ),
    "escalate_e06": Act(
        N_("Check this limit today. Write it down with a lawful reason, or end it."), "manager", 0
    ),
    "escalate_e07": Act(
        N_("This is about everyone here. Open an issue, and ask the people first."), "manager", 1
    ),
    # Feeling safe
    "pause_and_offer_other_time": Act(
        N_(
            "Somebody could not talk about feeling safe: someone could hear. Make a private"
            " place and time for each person here. Do not ask who it was."
        ),
        "manager",
        1,
    ),
    "open_safeguarding_concern": Act(
        N_("Open a safeguarding concern. Ask the person what they want to happen."), "manager", 0
    ),
    "record_wishes": Act(
        N_(
            "The person does not want us to tell others yet. Write down their wish. If you must"
            " still tell, write down why, and tell the person first."
        ),
        "manager",
        0,
    ),
    # The person's own plan
    "save_own_words_version": Act(
        N_("Put these own words into the plan. Do not change them; add a note beside them."),
        "keyworker",
        2,
    ),
    "update_passport": Act(
        N_("Bring the person’s communication passport up to date."), "keyworker", 2
    ),
    "create_goal_with_first_step": Act(
        N_("Write the person’s goal and the first step into their plan."), "keyworker", 5
    ),
    "review_goal_in_28_days": Act(N_("Ask the person how their goal is going."), "keyworker", 20),
    "mark_not_own_words": Act(
        N_(
            "Someone else answered. Write “What people who know me think” above it, not “My own"
            " words”."
        ),
        "keyworker",
        2,
    ),
    "offer_support_me_well": Act(
        N_("Offer the person to go through their plan again."), "keyworker", 5
    ),
    # Limits
    "offer_advocate": Act(N_("Offer the person an advocate."), "keyworker", 2),
    "suggest_trial": Act(N_("Look if this idea can be tried out, with the person."), "manager", 5),
    "open_restriction": Act(
        N_("Write this limit into the list of limits, one line for each person."), "manager", 0
    ),
    "stop_now": Act(
        N_("Stop this limit now, unless someone is in danger at once. Write down what you did."),
        "manager",
        0,
    ),
    "suggest_issue_convenience_limit": Act(
        N_("A limit was there because it is easier for us. Think about opening an issue."),
        "manager",
        2,
    ),
    "suggest_issue_blanket_limit": Act(
        N_("One limit counted for everyone. Think about opening an issue."), "manager", 2
    ),
    "link_incident_required": Act(
        N_("Write an incident report about this, and put its number here."), "manager", 0
    ),
    "offer_feeling_safe": Act(
        N_("Offer the person to say how safe they feel, with someone they choose."), "manager", 2
    ),
    # Choosing staff
    "must_discuss_consent_and_boundaries": Act(
        N_(
            "Someone on the panel heard that their no would not count. Talk about it with the"
            " panel, and write it down, before anyone gets the job."
        ),
        "manager",
        2,
    ),
    "must_discuss_panel_no": Act(
        N_(
            "Someone on the panel says no. Talk about it with the panel, and write it down,"
            " before anyone gets the job."
        ),
        "manager",
        2,
    ),
    # Trying something new
    "trial_fidelity_flag": Act(
        N_("A person did not see the change. Look if it is really being done."), "manager", 2
    ),
    "stop_rule_check": Act(
        N_("Something got worse. Decide with the people if the trial must stop."), "manager", 2
    ),
    "add_measurement": Act(N_("Add this answer to the results of the trial."), "manager", 5),
    # Meetings
    "add_agenda_item": Act(
        N_("Put this first on the list for the meeting. Only move it with a reason."), "manager", 2
    ),
    "lower_rung_recorded": Act(
        N_("Write down that people were told, not asked. Change that next time."), "manager", 5
    ),
}

#: Acts on the thing that a form is asked about. The tracker does these itself.
ON_THE_ITEM: Mapping[str, str] = {
    "reopen_item": N_("What they said before is open again."),
    "settle_item": N_("What they said before is finished."),
    "settle_item_not_better": N_("What they said before is finished, and not better."),
    "answer_not_understood": N_("Our answer does not count as told yet."),
}
#: Who a task may be for: a role, never a name.
ROLES: Mapping[str, str] = {
    "keyworker": N_("The keyworker"),
    "manager": N_("The manager"),
    "triage": N_("Whoever reads the inbox"),
    "advocate": N_("An advocate"),
    "each_worker": N_("Each worker who supports them"),
    "chosen_person": N_("The person they chose"),
    "chair": N_("Who leads the meeting"),
}
