"""The question page: the one page that must be fast, and must never lose a word."""

from __future__ import annotations

from typing import Any, cast

from flask import Blueprint, Response, current_app, redirect, request
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from forms_engine.definition.answers import RATHER_NOT_SAY, SKIPPED, Answer, DontKnow
from forms_engine.definition.form import Question
from forms_engine.definition.logic import comparisons
from forms_engine.definition.route import after, before, first_open, on_route, place
from forms_engine.definition.version import Version
from forms_engine.formats.draw import Fill, fill_answer
from forms_engine.languages.marking import N_
from forms_engine.look.page import context, finished, page_for, prefs_now, render
from forms_engine.look.prefs import Prefs
from forms_engine.question_types.contract import Trouble
from forms_engine.responses import store
from forms_engine.responses.cookies import visit_token
from forms_engine.responses.events import Listener
from forms_engine.responses.leaving import leave
from forms_engine.responses.packing import Kind, Packed
from forms_engine.responses.saving import (
    EMPTY,
    Clash,
    Meaning,
    clash,
    meaning,
    packed,
    save,
    unread,
)
from forms_engine.responses.sealing import csrf, same, token_hash, words_stamp
from forms_engine.responses.skeleton import Key, Skeletons, say_for
from forms_engine.responses.store import Visit
from forms_engine.services import Services, services
from forms_engine.storage.database import NotSaved

question_pages = Blueprint("question_pages", __name__)

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


def pages() -> Skeletons:
    return cast(Skeletons, current_app.extensions["forms_engine_skeletons"])


def listener() -> Listener:
    return cast(Listener, current_app.extensions["forms_engine_listener"])


def visit_of(house: Services, form_id: str) -> tuple[Visit | None, str]:
    """The open visit of this device to this form, and its token."""
    token = visit_token(form_id)
    if not token:
        return None, ""
    return store.visit(house.database, token_hash(token)), token


#: Version -> for each conditional question its number and the questions that decide about it.
_DECIDING: dict[str, tuple[tuple[int, frozenset[str]], ...]] = {}


def _deciding(version: Version) -> tuple[tuple[int, frozenset[str]], ...]:
    found = _DECIDING.get(version.sha256)
    if found is None:
        found = _DECIDING[version.sha256] = tuple(
            (n, frozenset(c.question for c in comparisons(q.only_if)))
            for n, q in enumerate(version.form.questions)
            if q.only_if is not None
        )
    return found


def total_is_sure(version: Version, number: int, answers: dict[str, Answer]) -> bool:
    """Can no answer still to come change how many questions there are?"""
    here = version.form.questions[number].id
    return all(
        decides <= answers.keys() and here not in decides
        for at, decides in _deciding(version)
        if at > number
    )


@question_pages.get("/form/<form_id>/<question_id>")
def question_page(form_id: str, question_id: str) -> Response:
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        return cast(Response, redirect(f"/form/{form_id}", 303))
    version = house.versions.get(visit.version_id)
    answers = store.unpacked(version, house.types, visit.answers)
    question = version.question(question_id)
    if question is None or version.form.id != form_id:
        return onward(version, answers)
    route = on_route(version.form, answers)
    where = place(route, question_id)
    if where is None:
        return onward(version, answers)
    stored = visit.answers.get(version.numbers[question_id])
    fill = Fill(
        csrf=csrf(house.secret, token),
        number=where[0],
        total=where[1],
        total_sure=total_is_sure(version, version.numbers[question_id], answers),
        then="check" if request.args.get("then") == "check" else "",
        **shown_answer(house, answers.get(question_id), stored),
    )
    return drawn(visit, version, question, fill)


def shown_answer(house: Services, answer: Answer | None, stored: Packed | None) -> dict[str, Any]:
    """What the page shows of an answer given before."""
    declined = {DontKnow: "dont_know", type(RATHER_NOT_SAY): "rather_not_say"}.get(type(answer), "")
    text = ""
    if stored is not None and stored[0] == Kind.DAY and answer is not None:
        text = answer.value.strftime("%-d/%-m/%Y")  # type: ignore[union-attr]
    elif stored is not None and stored[2] is not None:
        text = stored[2]
    shown = fill_answer(answer, declined, text)
    if stored is not None and stored[0] == Kind.WORDS:
        shown["was"] = words_stamp(house.secret, stored[2] or "")
    return shown


def drawn(visit: Visit, version: Version, question: Question, fill: Fill, status: int = 200) -> Response:
    prefs = prefs_now()
    key = Key(
        visit.version_id,
        version.numbers[question.id],
        prefs.language,
        prefs.voice,
        prefs.pictures == "on",
        visit.turned and question.order == "turn",
    )
    skeletons = pages()
    skeleton = skeletons.get(key)
    looked = Fill(**{**_fields(fill), "colours": prefs.colours, "size": prefs.size})
    return finished(skeleton.fill(skeletons.values(skeleton.sheet, looked)), status)


def _fields(fill: Fill) -> dict[str, Any]:
    return {name: getattr(fill, name) for name in fill.__dataclass_fields__}


def onward(version: Version, answers: dict[str, Answer]) -> Response:
    """To the first question without an answer, or to the check page."""
    question = first_open(version.form, answers)
    place = question.id if question else "check"
    return cast(Response, redirect(f"/form/{version.form.id}/{place}", 303))


@question_pages.post("/form/<form_id>/<question_id>")
def save_question(form_id: str, question_id: str) -> Response:
    house, data = services(), request.form
    visit, token = visit_of(house, form_id)
    if visit is None:
        return lost_visit(house, form_id, question_id)
    version = house.versions.get(visit.version_id)
    answers = store.unpacked(version, house.types, visit.answers)
    question = version.question(question_id)
    if question is None or version.form.id != form_id:
        return onward(version, answers)
    posted = Posted(house, visit, version, question, answers, token, data)
    if not same(data.get("csrf", ""), csrf(house.secret, token)):
        return posted.again(PAGE_TOO_OLD, PAGE_TOO_OLD_MORE)
    try:
        return posted.respond()
    except NotSaved:
        return posted.again(NOT_SAVED, NOT_SAVED_MORE, status=503)


def lost_visit(house: Services, form_id: str, question_id: str) -> Response:
    """The visit is gone (finished elsewhere, or taken back). What was typed is shown, so that
    it can be copied."""
    words = request.form.get("answer", "")[:10_000]
    return render(
        "responses/lost_visit.html", N_("We could not save this"), status=409,
        form_id=form_id, typed=words,
    )


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
        self.answers, self.token, self.data = answers, token, data
        self.stored = visit.answers.get(version.numbers[question.id])
        self.raw = {name: data.getlist(name) for name in data}
        self.go = data.get("go", "next")

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
        row = packed(self.house, self.question, cast(Answer, said))
        if row == self.stored and not self._must_tell():
            return self.move(show_help=False)
        reaction = save(self.house, listener(), self.visit, self.version, self.question, row)
        self.answers[self.question.id] = cast(Answer, said)
        return self.move(show_help=reaction.show_help)

    def _must_tell(self) -> bool:
        """A visit of its own must hear who helped, even if the answer is the same as last time."""
        return self.question.purpose in ("who_helped", "helper_kind")

    def meaning(self) -> Meaning:
        if self.go == "miss":
            return SKIPPED if self.question.needed != "yes" else EMPTY
        said = meaning(self.house, self.question, self.raw, self.data.get("skip", ""))
        if isinstance(said, Trouble) or said is EMPTY:
            return said
        found = clash(self.house, self.stored, self.data.get("was", ""), cast(Answer, said))
        return said if found is None or self.leaving else found

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

    def move(self, *, show_help: bool) -> Response:
        """Where the person wants to go, now that what they answered is safe."""
        here = f"/form/{self.version.form.id}/{self.question.id}"
        if self.go == "stop":
            return leave(self.house, self.visit, self.version.form.id)
        if self.go in ("help", "look", "language"):
            page = "help" if self.go == "help" else "look"
            spot = "#language" if self.go == "language" else ""
            return cast(Response, redirect(f"/{page}?back={here}{spot}", 303))
        target = f"/form/{self.version.form.id}/{self._next()}"
        if show_help:
            target = f"/help?now=1&back={target}"
        return cast(Response, redirect(target, 303))

    def _next(self) -> str:
        form, question_id = self.version.form, self.question.id
        if self.go == "back":
            if self.data.get("then") == "check":
                return "check"
            previous = before(form, self.answers, question_id)
            return previous.id if previous else ""
        if self.data.get("then") == "check":
            question = first_open(form, self.answers)
            return f"{question.id}?then=check" if question else "check"
        following = after(form, self.answers, question_id)
        return following.id if following else "check"

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
        box = _message(self.house, prefs, message, more, slots or {}, stored, self._miss(may_miss))
        route = on_route(self.version.form, self.answers)
        where = place(route, self.question.id) or (1, len(route))
        was = words_stamp(self.house.secret, stored) if stored else self.data.get("was", "")
        fill = Fill(
            csrf=csrf(self.house.secret, self.token),
            was=was,
            number=where[0],
            total=where[1],
            total_sure=False,
            then="check" if self.data.get("then") == "check" else "",
            values=tuple(self.raw.get("answer", ())),
            places={n[5:]: v[0] for n, v in self.raw.items() if n.startswith("card.") and v},
            text=self.data.get("answer", "").replace("\x00", ""),
            message=box,
            error=True,
        )
        return drawn(self.visit, self.version, self.question, fill, status)

    def _miss(self, may_miss: bool) -> bool:
        return may_miss and self.question.needed != "yes"


def _message(
    house: Services,
    prefs: Prefs,
    message: str,
    more: str,
    slots: dict[str, object],
    stored: str,
    may_miss: bool,
) -> Markup:
    shared = context(house, page_for(house, "", prefs, ""))
    template = current_app.jinja_env.get_template("responses/message.html")
    return Markup(
        template.render(
            **shared, message=message, more=more, slots=slots, stored=stored, may_miss=may_miss
        )
    )
