"""Stories for the demo: a made-up home where people said things, and something came of it."""

from __future__ import annotations

from contextlib import suppress

from forms_engine.services import Services
from forms_engine.tracker.demo_home import Home, NotSaid
from forms_engine.tracker.demo_people import CARDS, Given, Raw, days_ago, give
from forms_engine.tracker.reasons import DISAGREE, Ruling

OWN: dict[str, Raw] = {
    "share": ("yes",),
    "reply_how": ("tablet",),
    "helped": ("own",),
}
READ: dict[str, Raw] = {
    "share": ("ask",),
    "reply_how": ("tell_me",),
    "helped": ("read",),
    "helper_kind": ("my_staff",),
}
PROXY: dict[str, Raw] = {
    "share": ("no",),
    "helped": ("proxy",),
    "helper_kind": ("family",),
}


def load(house: Services) -> None:
    """Fill an empty home. Everything is dated back from now, so that it looks lived in.

    A story whose form is not open here, or was changed, is left out.
    """
    home = Home(house)
    for story in (dinner, swimming, cooking, quiet, still_open, own_life):
        with suppress(NotSaid):
            story(home)


def dinner(home: Home) -> None:
    mine = home.says(
        40, "idea", "I want to eat later. 5 is too early.", "food", voice=OWN, card=CARDS[0]
    )
    other = home.says(38, "bad", "I am not hungry at 5.", "food", voice=READ, danger=("no",))
    yes = Ruling("yes", home.manager)
    issue = home.issue(37, "Choose when we eat", [mine, other])
    home.decides(36, issue, yes)
    todo = home.promises(36, issue, "Keep dinner warm until 8", home.worker, 7)
    for item in (mine, other):
        home.answers(35, item, "Yes. You can choose when you eat. It starts soon.", yes)
        home.tells(34, item)
    home.does(30, issue, todo, "You can now eat any time from 5 to 8.")
    home.judges(20, mine, "better")
    home.judges(19, other, "bit")
    home.shows(18, issue, "dinner", yes, done=True)


def swimming(home: Home) -> None:
    mine = home.says(
        30, "idea", "Can we go swimming on Saturdays?", "out", voice=OWN, card=CARDS[1]
    )
    other = home.says(29, "idea", "Swimming with my friend", "out", voice=READ)
    not_now = Ruling(
        "not_now",
        home.manager,
        "staff_time",
        "Two staff work on Saturdays. Swimming needs four.",
        "We need two more staff on Saturdays.",
        days_ago(home.house, -64).today(),
        DISAGREE,
    )
    issue = home.issue(28, "Swimming on Saturdays", [mine, other])
    home.decides(27, issue, not_now)
    for item in (mine, other):
        home.answers(26, item, "We cannot go swimming on Saturdays now.", not_now)
    home.tells(25, mine, "tablet")
    home.tells(24, other, "tell_me", "some")
    home.judges(22, other, "same")
    home.shows(21, issue, "swimming", not_now, done=False)


def cooking(home: Home) -> None:
    mine = home.says(16, "idea", "I want to cook my own dinner.", "food", voice=OWN, card=CARDS[0])
    other = home.says(15, "idea", "Let us cook more", "food", voice=PROXY)
    yes = Ruling("yes", home.manager)
    issue = home.issue(14, "Cooking for ourselves", [mine, other])
    home.decides(13, issue, yes)
    home.promises(12, issue, "Buy a safer cooker", home.worker, 30)
    for item in (mine, other):
        home.answers(12, item, "Yes. We buy a safer cooker. Then you can cook.", yes)
        home.tells(11, item, "meeting")
    home.shows(9, issue, "cooking", yes, done=False)


def quiet(home: Home) -> None:
    item = home.says(
        20, "bad", "It is too loud when I go to bed.", "home", voice=READ, danger=("no",)
    )
    try_it = Ruling("try_it", "Everyone at the house meeting")
    issue = home.issue(18, "Quiet evenings", [item])
    home.decides(14, issue, try_it)
    home.answers(13, item, "We will try a quiet hour from 7 to 8.", try_it)
    home.tells(12, item, "meeting")
    home.shows(8, issue, "quiet", try_it, done=False)


def still_open(home: Home) -> None:
    """Things that wait for staff, in every state that they can meet in the inbox."""
    month = {"month": ("bad",), "next_week": "Someone to watch the football with", **OWN}
    give(home.house, Given("my_month", month, 1, CARDS[1]))
    give(home.house, Given("my_month", {"next_week": "Sit in the garden"}, 0.2, sent=False))
    yes = Ruling("yes", home.manager)
    start: dict[str, Raw] = {"month": ("mixed",), "important": ("people",)}
    give(home.house, Given("my_month", start, 0.1, CARDS[0], sent=False))
    home.says(17, "idea", "A bench by the front door", "home", voice=OWN)
    for days, words in ((3, "Bus trips"), (5, "Go to the market"), (6, "A walk at night")):
        home.says(days, "idea", words, "out", voice=OWN)
    home.says(0.1, "worry", "Someone shouts at night", "people", voice=READ, danger=("maybe",))
    home.says(2, "worry", "They talk over me", "staff", voice=OWN, danger=("no",))
    home.says(4, "thanks", "Thank you for the birthday cake", "staff", voice=OWN)
    draft = home.says(8, "idea", "Can I have a plant in my room?", "home", voice=READ)
    home.answers(1, draft, "Yes. We buy a plant with you on Friday.", yes, checked=False)
    ready = home.says(9, "idea", "I want my own door key", "home", voice=OWN, card=CARDS[1])
    home.answers(1, ready, "Yes. You get your own key this week.", yes)


def own_life(home: Home) -> None:
    """What people said about their own lives: a limit nobody wrote down, not feeling safe, a plan
    that is not theirs, something to talk about at the meeting."""
    limits: dict[str, Raw] = {
        "can": {"kitchen": "no", "lock": "no", "visitors": "some", "money": "yes", "go_out": "yes"},
        "change_first": ("lock",),
        "told_why": ("nobody",),
        "agreed": ("no_one_asked",),
        "try": "My own front door key",
    }
    give(home.house, Given("my_limits", {**limits, **OWN}, 3, CARDS[1]))
    alone: dict[str, Raw] = {"private_now": ("yes",), "safe": ("some",), "now": ("safe",)}
    wish: dict[str, Raw] = {"does_anyone": ("shout",), "wish": ("talk",), "ok_tell": ("ask",)}
    give(home.house, Given("feeling_safe", {**alone, **wish, "helped": ("own",)}, 0.3))
    plan: dict[str, Raw] = {"worse": ("rushed", "surprise"), "say_no": "I close my eyes"}
    plan |= {"like_me": ("some",), "helped": ("own",)}
    give(home.house, Given("support_me_well", plan, 2.5, CARDS[0]))
    before: dict[str, Raw] = {"which": "House meeting", "part": ("before",), "agenda": "The garden"}
    give(home.house, Given("our_meeting", {**before, "need": ("break",), "helped": ("own",)}, 2))
