"""One question page that came in: what to keep, what to say, and where to go."""

from __future__ import annotations

from functools import partial

from flask import Response, current_app
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from forms_engine.definition.answers import SKIPPED, Answer, Way
from forms_engine.definition.form import Question
from forms_engine.definition.route import after, before, first_open, not_offered, on_route, place
from forms_engine.definition.version import Version
from forms_engine.formats.draw import Fill
from forms_engine.languages.marking import N_
from forms_engine.look.page import context, onward_to, page_for, prefs_now, straight_on
from forms_engine.look.prefs import Prefs
from forms_engine.question_types.contract import Trouble
from forms_engine.responses.back import by_help, elsewhere
from forms_engine.responses.drawing import drawn, total_is_sure
from forms_engine.responses.leaving import leave, pause
from forms_engine.responses.packing import Kind, beside
from forms_engine.responses.saving import (
    EMPTY,
    WHO,
    Clash,
    Meaning,
    asked_anew,
    both,
    clash,
    meaning,
    packed,
    save,
    unread,
)
from forms_engine.responses.sealing import csrf, words_stamp
from forms_engine.responses.skeleton import say_for
from forms_engine.responses.sorting import places_on, still_sorting
from forms_engine.responses.store import Visit
from forms_engine.responses.visits import listener
from forms_engine.services import Services

WAYS_TO_GIVE = frozenset(Way)
NOTHING_CHOSEN = N_("You have not answered yet.")
NOTHING_CHOSEN_MORE = N_("You can answer, or miss this question.")
NEEDED_MORE = N_("We need an answer here. You can also say: I don't know.")
PLEASE_MORE = N_("Your answer helps us. You can still miss this question.")
NOT_SAVED = N_("We could not save this page. Your answer is still here.")
NOT_SAVED_MORE = N_("Wait a little. Then press Next again.")
PAGE_TOO_OLD = N_("This page was open for a long time. Your answer is still here.")
PAGE_TOO_OLD_MORE = N_("Look at it. Then press Next again.")
TWO_PAGES = N_("You wrote other words for this question on another page.")
TWO_PAGES_MORE = N_("Press Next to keep the words below. Or keep the other words:")


class Posted:
    """One page that came in."""

    def __init__(
        self,
        house: Services,
        visit: Visit,
        version: Version,
        question: Question,
        answers: dict[str, Answer],
        token: str,
        data: MultiDict[str, str],
    ) -> None:
        self.house, self.visit, self.version, self.question = house, visit, version, question
        self.answers, self.token = answers, token
        #: Of each field what came first, as text; in ``raw`` everything that came.
        self.data = data.to_dict()
        self.stored = visit.answers.get(version.numbers[question.id])
        self.raw = data.to_dict(flat=False)
        self.beside = beside(self.stored)
        self.go = "take" if "take" in self.data else self.data.get("go", "next")

    @property
    def leaving(self) -> bool:
        """The person presses something other than Next: keep what there is, ask nothing."""
        return self.go not in ("next", "miss") and not self.data.get("skip")

    def respond(self) -> Response:
        if self.go == "keep_stored":
            return self.move(show_help=False)
        said = self.meaning()
        if isinstance(said, Clash):
            return self.again(TWO_PAGES, TWO_PAGES_MORE, stored=said.stored)
        if isinstance(said, Trouble) or said is EMPTY:
            return self._without_answer(said)
        row = packed(self.house, self.question, said)
        if row == self.stored and not self._must_tell():
            return self.move(show_help=False)
        reaction = save(self.house, listener(), self.visit, self.version, self.question, row)
        if reaction.pause:
            return pause(self.house, self.visit, self.version.form.id)
        self.answers[self.question.id] = said
        return self.move(show_help=reaction.show_help)

    def _must_tell(self) -> bool:
        """A visit of its own must hear who helped, even if the answer is the same as last time."""
        return self.question.purpose in WHO

    def meaning(self) -> Meaning:
        if self.go == "miss" and not self.beside:
            return SKIPPED if self.question.needed != "yes" else EMPTY
        skip = self.data.get("skip", "")
        said = meaning(self.house, self.question, self.raw, skip, self.beside)
        if isinstance(said, Trouble) or said is EMPTY:
            return said
        found: Clash | None = clash(self.house, self.stored, self.data.get("was", ""), said)
        if found is not None and self.leaving:
            return both(found, said)
        return found or said

    def _without_answer(self, said: Meaning) -> Response:
        """Nothing that could be kept as an answer. Nobody is stopped who wants to go elsewhere."""
        skipped = self.stored is not None and self.stored[0] == Kind.SKIPPED
        if said is EMPTY and (self.leaving or skipped):
            return self.move(show_help=False)
        if self.leaving:
            row = unread(self.raw)
            save(self.house, listener(), self.visit, self.version, self.question, row)
            return self.move(show_help=False)
        if isinstance(said, Trouble):
            return self.again(said.message, slots=self._slots(said))
        more = {"no": NOTHING_CHOSEN_MORE, "please": PLEASE_MORE, "yes": NEEDED_MORE}
        return self.again(NOTHING_CHOSEN, more[self.question.needed], may_miss=True)

    def _slots(self, trouble: Trouble) -> dict[str, object]:
        prefs = prefs_now()
        words = {
            slot: say_for(self.house, self.version, prefs.language, prefs.voice, text_id).words
            for slot, text_id in trouble.texts.items()
        }
        return {**trouble.slots, **words}

    @property
    def _then(self) -> str:
        """For an address: after this question, on to the check page again."""
        return "?then=check" if self.data.get("then") == "check" else ""

    @property
    def _here(self) -> str:
        return f"/form/{self.version.form.id}/{self.question.id}"

    def move(self, *, show_help: bool) -> Response:
        """Where the person wants to go, now that what they answered is safe."""
        form = self.version.form
        if self.go == "stop":
            return leave(self.house, self.visit, form.id)
        if place := elsewhere(self.go, form.id, self._here + self._then):
            return onward_to(place)
        if self.go == "beside" or self.go in WAYS_TO_GIVE:
            return onward_to(f"{self._here}/{self.go}{self._then}")
        target = f"/form/{form.id}/{still_sorting(self) or self._next()}"
        if show_help:
            target = by_help("private" if form.private else "1", target)
        return straight_on(target)

    def _next(self) -> str:
        form, question_id = self.version.form, self.question.id
        if self.go == "back":
            if self._then:
                return "check"
            previous = before(form, self.answers, question_id)
            return previous.id if previous else ""
        following = after(form, self.answers, question_id)
        if not self._then:
            return following.id if following else "check"
        question = first_open(form, self.answers)
        if asked_anew(self.visit, self.question) and following and following.purpose in WHO:
            question = following
        return f"{question.id}?then=check" if question else "check"

    def again(
        self,
        message: str,
        more: str = "",
        *,
        slots: dict[str, object] | None = None,
        status: int = 200,
        stored: str = "",
        may_miss: bool = False,
    ) -> Response:
        """The page once more, with a kind message and everything that was chosen or typed."""
        prefs = prefs_now()
        box = message_box(
            self.house,
            prefs,
            message,
            more,
            slots or {},
            stored,
            self._miss(may_miss),
            help_here=status == 503,
        )
        route = on_route(self.version.form, self.answers)
        where = place(route, self.question.id) or (1, len(route))
        was = words_stamp(self.house.secret, stored) if stored else self.data.get("was", "")
        fill = partial(
            Fill,
            csrf=csrf(self.house.secret, self.token),
            was=was,
            number=where[0],
            total=where[1],
            total_sure=total_is_sure(
                self.version, self.version.numbers[self.question.id], self.answers
            ),
            left_out=not_offered(self.question, self.answers),
            then="check" if self._then else "",
            values=tuple(self.raw.get("answer", ())),
            places=places_on(self.data),
            card=self.data.get("sorting", ""),
            text=self.data.get("answer", "").replace("\x00", ""),
            beside=self.beside,
            message=box,
            error=True,
        )
        return drawn(self.house, self.visit, self.version, self.question, fill, status)

    def _miss(self, may_miss: bool) -> bool:
        return may_miss and self.question.needed != "yes"


def message_box(
    house: Services,
    prefs: Prefs,
    message: str,
    more: str,
    slots: dict[str, object],
    stored: str,
    may_miss: bool,
    help_here: bool = False,
) -> Markup:
    """``help_here``: whom to ring, on a page whose own Help saves first and cannot. A link to the
    page of help would leave behind what was typed."""
    shared = context(house, page_for(house, "", prefs, ""))
    template = current_app.jinja_env.get_template("responses/message.html")
    return Markup(
        template.render(
            **shared,
            message=message,
            more=more,
            slots=slots,
            stored=stored,
            may_miss=may_miss,
            emergency=house.settings.emergency if help_here else "",
            phone=house.settings.phone,
        )
    )
