"""The lives of an item, an issue, an action and a card: states, easy words, legal moves.

Who may make a move, and what must be true first, stands with the code that makes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forms_engine.languages.marking import N_


class IllegalMove(Exception):
    """A move that no life allows. The message names the machine and both states."""


@dataclass(frozen=True, slots=True)
class State:
    """``easy`` is a msgid the person reads; ``picture`` is a concept of the core set."""

    easy: str
    picture: str


@dataclass(frozen=True, slots=True)
class Machine:
    name: str
    initial: str
    states: Mapping[str, State]
    #: from -> every state that may follow
    moves: Mapping[str, tuple[str, ...]]

    def allows(self, now: str, to: str) -> bool:
        return to in self.moves.get(now, ())


ITEM = Machine(
    "feedback_item",
    "received",
    {
        "received": State(N_("We got what you said."), "we-got-it"),
        "safety_hold": State(N_("We are making sure you are safe."), "safe"),
        "open": State(N_("We are thinking about it."), "thinking"),
        "in_hand": State(N_("Someone is working on it."), "in-hand"),
        "answer_ready": State(N_("We are writing our answer."), "writing-answer"),
        "answered": State(N_("We have an answer for you."), "have-answer"),
        "unreached": State(N_("We have an answer. We need to find you."), "phone"),
        "told": State(N_("We told you our answer."), "told"),
        "reopened": State(N_("You said it is not right. We are looking again."), "look-again"),
        "settled": State(N_("This is finished."), "finished"),
        "withdrawn": State(N_("You asked us to stop. We stopped."), "withdrawn"),
        "erased": State(N_("We took this out of our records."), "withdrawn"),
    },
    {
        "received": ("safety_hold", "open", "withdrawn"),
        "safety_hold": ("open", "withdrawn"),
        "open": ("safety_hold", "in_hand", "answer_ready", "withdrawn"),
        "in_hand": ("safety_hold", "open", "answer_ready", "withdrawn"),
        "answer_ready": ("in_hand", "answered", "withdrawn"),
        "answered": ("answer_ready", "told", "unreached", "withdrawn"),
        "unreached": ("told", "settled", "withdrawn"),
        "told": ("settled", "reopened", "withdrawn"),
        "settled": ("reopened", "erased"),
        # To settled only by the person: "It is the same, and it is finished."
        "reopened": ("in_hand", "settled", "withdrawn"),
        "withdrawn": ("erased",),
        "erased": (),
    },
)

#: An item whose next move is not ours is never late.
NOT_OURS = ("told", "settled", "withdrawn", "erased")

ISSUE = Machine(
    "issue",
    "raised",
    {
        "raised": State(N_("People told us about this."), "you-said"),
        "gathering": State(N_("We are finding out more, with you."), "meeting"),
        "decided": State(N_("We decided."), "we-decided"),
        "delivering": State(N_("We are doing it."), "doing-it"),
        "checking": State(N_("We are checking if it is better."), "look-again"),
        "closed": State(N_("This is finished."), "finished"),
    },
    {
        "raised": ("gathering",),
        "gathering": ("decided",),
        "decided": ("gathering", "delivering", "closed"),
        "delivering": ("checking",),
        "checking": ("delivering", "closed"),
        "closed": ("gathering",),
    },
)

ACTION = Machine(
    "action",
    "proposed",
    {
        "proposed": State(N_("Someone had an idea of what to do."), "idea"),
        "agreed": State(N_("Someone said they will do it."), "agreed-to-do"),
        "in_progress": State(N_("We are doing it."), "doing-it"),
        "blocked": State(N_("Something is stopping us."), "stop"),
        "done_claimed": State(N_("We think it is done."), "we-did"),
        "verified": State(N_("Someone checked. It is done."), "done"),
        "closed": State(N_("It is done."), "done"),
        "reopened": State(N_("It is not right. We are looking again."), "look-again"),
        "cancelled": State(N_("We are not doing this. We told you why."), "cannot-do"),
    },
    {
        "proposed": ("agreed", "cancelled"),
        "agreed": ("in_progress", "cancelled"),
        "in_progress": ("blocked", "cancelled", "done_claimed"),
        "blocked": ("in_progress", "cancelled"),
        "done_claimed": ("in_progress", "verified"),
        "verified": ("closed", "reopened"),
        "closed": ("reopened",),
        "reopened": ("in_progress",),
        "cancelled": (),
    },
)

#: An action in one of these is no longer waited for.
OVER = ("done_claimed", "verified", "closed", "cancelled")

PUBLICATION = Machine(
    "publication",
    "draft",
    {
        "draft": State(N_("We are writing this."), "writing-answer"),
        "privacy_checked": State(N_("We checked no one can be named."), "no-name"),
        "co_checked": State(N_("People checked it is true and clear."), "agree"),
        "published": State(N_("Everyone can see this."), "notice-board"),
        "retired": State(N_("We took this down."), "withdrawn"),
    },
    {
        "draft": ("privacy_checked",),
        "privacy_checked": ("co_checked", "draft"),
        "co_checked": ("published",),
        "published": ("draft", "retired"),
        "retired": (),
    },
)

MACHINES: Mapping[str, Machine] = {m.name: m for m in (ITEM, ISSUE, ACTION, PUBLICATION)}


def move(machine: str, now: str, to: str) -> str:
    """The new state. Raises IllegalMove; KeyError for a machine that is not there."""
    if not MACHINES[machine].allows(now, to):
        raise IllegalMove(f"{machine}: there is no move from {now} to {to}.")
    return to
