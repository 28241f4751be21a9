"""Words for the codes of the tracker, as msgids. Staff read most; the person reads some."""

from __future__ import annotations

from collections.abc import Mapping

from forms_engine.languages.marking import N_
from forms_engine.tracker import codes

#: topic code -> (words, picture concept)
TOPICS: Mapping[str, tuple[str, str]] = {
    "home": (N_("My home"), "home"),
    "food": (N_("Food"), "food"),
    "staff": (N_("Staff"), "support-worker"),
    "staff_relationship": (N_("How staff are with me"), "support-worker"),
    "out": (N_("Going out"), "going-out"),
    "money": (N_("Money"), "money"),
    "health": (N_("Health"), "health"),
    "people": (N_("People I live with"), "people-i-live-with"),
    "rules": (N_("Rules"), "rules"),
    "plan": (N_("My plan"), "plan"),
    "other": (N_("Something else"), "something-else"),
    "safety": (N_("Being safe"), "safe"),
    "wellbeing": (N_("How I feel"), "face-ok"),
    "next_week": (N_("My next week"), "better-next-week"),
    "choice_and_control": (N_("Who decides"), "who-decides"),
    "from_person": (N_("A change I want"), "want-change"),
    "fear_of_comeback": (N_("Afraid of trouble"), "in-trouble"),
    "possible_abuse": (N_("Someone may be hurting them"), "not-safe"),
    "plan_not_me": (N_("A plan that is not me"), "not-like-me"),
    "unrecorded_limit": (N_("Things I am not allowed"), "not-allowed"),
    "limit": (N_("A limit"), "limit"),
    "trial": (N_("Something new that we try"), "try-out"),
    "tokenism": (N_("Being asked too late"), "already-decided"),
    "not_said": (N_("Topic not said"), "what-about"),
}

URGENCY: Mapping[str, str] = {
    "red": N_("Red: act today"),
    "amber": N_("Amber: a worry"),
    "green": N_("Green: not urgent"),
}
KINDS: Mapping[str, str] = {
    "concern": N_("A worry"),
    "idea": N_("An idea"),
    "compliment": N_("Something good"),
    "question": N_("A question"),
    "observation": N_("Something someone saw"),
}
#: Who an answer comes from. Never left out on a staff page.
PROVENANCE: Mapping[str, str] = {
    "not_known": N_("We do not know who helped"),
    "own": N_("Own words, on their own"),
    "read": N_("Own choice, with help to read or write"),
    "chose": N_("With help to choose"),
    "proxy": N_("Someone else answered for them"),
    "observed": N_("Someone watched and wrote it down"),
}
HELPERS: Mapping[str, str] = {
    "not_known": "",
    "nobody": N_("Nobody helped"),
    "advocate": N_("An advocate helped"),
    "family": N_("Family or a friend helped"),
    "peer": N_("Someone who also gets support helped"),
    "my_staff": N_("Staff who support them helped"),
    "other_staff": N_("Other staff helped"),
}
SHARE: Mapping[str, str] = {
    "yes": N_("Others may see this, with no name"),
    "ask": N_("Ask the person before you share this"),
    "no": N_("Do not share this"),
    "not_known": N_("Not asked yet: do not share this"),
}
REPLY: Mapping[str, str] = {
    "tell_me": N_("Someone tells them"),
    "letter": N_("A letter with pictures"),
    "tablet": N_("On a tablet or phone"),
    "meeting": N_("At their meeting"),
    "audio": N_("A voice message"),
    "not_known": N_("They have not said how"),
}
UNDERSTOOD: Mapping[str, str] = {
    "yes": N_("Yes"),
    "some": N_("Some of it"),
    "no": N_("No"),
    "not_asked": N_("We did not ask"),
}
LEVELS: Mapping[str, str] = {
    "team": N_("The team"),
    "service": N_("The service"),
    "organisation": N_("The organisation"),
    "outside": N_("Someone outside, such as the council"),
}
#: state of an item -> what staff do next, in one sentence
NEXT_STEP: Mapping[str, str] = {
    "received": N_("Read it. Then say that you have read it."),
    "safety_hold": N_("Make sure the person is safe now. Then write down what you did."),
    "open": N_("Put it into an issue, or answer it now."),
    "in_hand": N_("Decide on the issue, then write the answer to this person."),
    "answer_ready": N_("Check the answer. Then it can go to the person."),
    "answered": N_("Tell the person, in the way they asked for. Then write down that you did."),
    "unreached": N_("Find the person and tell them."),
    "told": N_("Nothing. Now the person says if it is better."),
    "reopened": N_("It is not right for the person. Look again, together with them."),
    "settled": N_("Nothing. The person can open it again at any time."),
    "withdrawn": N_("Nothing. The person asked us to stop."),
    "erased": N_("Nothing. It is out of our records."),
}
STAFF_STATES: Mapping[str, str] = {
    "received": N_("New"),
    "safety_hold": N_("Safety first"),
    "open": N_("Read"),
    "in_hand": N_("In an issue"),
    "answer_ready": N_("Answer to check"),
    "answered": N_("Answer to tell"),
    "unreached": N_("Not reached yet"),
    "told": N_("Told"),
    "reopened": N_("Open again"),
    "settled": N_("Finished"),
    "withdrawn": N_("Taken back"),
    "erased": N_("Erased"),
}
ISSUE_STATES: Mapping[str, str] = {
    "raised": N_("New"),
    "gathering": N_("Finding out more"),
    "decided": N_("Decided"),
    "delivering": N_("Being done"),
    "checking": N_("Is it better?"),
    "closed": N_("Finished"),
}
#: state of an issue -> what staff do next
ISSUE_NEXT: Mapping[str, str] = {
    "raised": N_("Decide. Ask the people first, if you can."),
    "gathering": N_("Decide."),
    "decided": N_("Answer each person. For a yes: agree who does what by when."),
    "delivering": N_("Do it. Then say what changed."),
    "checking": N_("Ask each person if it is better."),
    "closed": N_("Nothing. If it is not right, it can be opened again."),
}
ACTION_STATES: Mapping[str, str] = {
    "proposed": N_("An idea"),
    "agreed": N_("Agreed"),
    "in_progress": N_("Being done"),
    "blocked": N_("Something stops it"),
    "done_claimed": N_("Done, not checked yet"),
    "verified": N_("Done and checked"),
    "closed": N_("Finished"),
    "reopened": N_("Open again"),
    "cancelled": N_("Stopped"),
}
WHO: Mapping[str, str] = codes.ROLES
#: What happened, as staff read it, for the trail of an item, an issue or an action.
ACTS: Mapping[str, str] = {
    **STAFF_STATES,
    **ISSUE_STATES,
    "received": N_("We got it"),
    "grouped": N_("Put into an issue"),
    "changed": N_("A change was written down"),
    "words_taken_back": N_("The person took their words back"),
    "done": N_("Done"),
    "played": N_("Somebody listened to it or looked at it"),
    "written_down": N_("Somebody wrote down what is said or shown"),
}


def topic_words(code: str) -> str:
    """The msgid for a topic; a topic of a form we do not know is shown as it is written."""
    known = TOPICS.get(code)
    return known[0] if known else code.replace("_", " ").capitalize()


def topic_picture(code: str) -> str:
    known = TOPICS.get(code)
    return known[1] if known else "something-else"
