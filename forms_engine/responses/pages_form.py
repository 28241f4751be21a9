"""The pages round the questions: start, practice, check, who answered, send, stop, take back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, cast

from flask import Blueprint, Response, current_app, redirect, request
from markupsafe import Markup

from forms_engine.definition.answers import (
    Answer,
    Chosen,
    Provenance,
    RatherNotSay,
    Skipped,
    Sorted,
)
from forms_engine.definition.form import Form, Question
from forms_engine.definition.route import first_open, on_route
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.formats.draw import Fill
from forms_engine.languages.marking import N_
from forms_engine.look.page import finished, prefs_now, render
from forms_engine.question_types.contract import Shape
from forms_engine.responses import cards, store
from forms_engine.responses.cookies import (
    CARD,
    drop_card,
    drop_visit,
    set_visit,
    visit_token,
)
from forms_engine.responses.leaving import leave, send
from forms_engine.responses.pages_question import (
    NOTHING_CHOSEN,
    _message,
    listener,
    onward,
    pages,
    visit_of,
)
from forms_engine.responses.saving import EMPTY, meaning, must_ask_who
from forms_engine.responses.sealing import csrf, new_token, same, token_hash
from forms_engine.responses.skeleton import say_for
from forms_engine.services import Services, services
from forms_engine.storage.database import NotSaved

form_pages = Blueprint("form_pages", __name__)

WHO_WORDS = {
    Provenance.OWN: N_("I did it on my own"),
    Provenance.READ: N_("Someone helped me read or write. I chose."),
    Provenance.CHOSE: N_("Someone helped me choose"),
    Provenance.PROXY: N_("Someone answered for me"),
    Provenance.OBSERVED: N_("Someone watched how I act and wrote it"),
    Provenance.NOT_KNOWN: N_("We do not know who answered"),
}
WHO_PICTURES = {
    Provenance.OWN: "on-my-own",
    Provenance.READ: "help-to-read",
    Provenance.CHOSE: "help-to-choose",
    Provenance.PROXY: "answered-for-me",
    Provenance.OBSERVED: "watched-and-wrote",
}
PRACTICE = Question(
    id="practice", type="yes_no", ask=N_("Do you like tea?"), picture="cup-of-tea", fact=True
)


@dataclass(frozen=True)
class Words:
    """A form's words as this person wants them; templates call it with a text id."""

    house: Services
    version: Version
    language: str
    voice: Any

    def __call__(self, text_id: str) -> Said:
        return say_for(self.house, self.version, self.language, self.voice, text_id)


def words_for(house: Services, version: Version) -> Words:
    prefs = prefs_now()
    return Words(house, version, prefs.language, prefs.voice)


def filled_lines(say: Words, name: str, count: int, slots: dict[str, str]) -> list[Said]:
    """Lines of the form with its slots filled. A line whose slot has nothing to say is left out."""
    lines = []
    for n in range(1, count + 1):
        said = say(f"{name}.{n}")
        wanted = [s for s in ("you_said", "our_answer", "we_did") if "{" + s + "}" in said.words]
        if all(slots.get(s) for s in wanted):
            text = said.words
            for slot in wanted:
                text = text.replace("{" + slot + "}", slots[slot])
            lines.append(Said(words=text, language=said.language))
    return lines


def no_such_form() -> Response:
    return render("responses/plain.html", N_("We cannot find this page"), status=404, kind="form")


@form_pages.get("/form/<form_id>")
def start(form_id: str) -> Response:
    house = services()
    visit, _ = visit_of(house, form_id)
    version_id = visit.version_id if visit else house.versions.current(form_id)
    if version_id is None:
        return no_such_form()
    version = house.versions.get(version_id)
    say = words_for(house, version)
    slots: dict[str, str] = {}
    ref = request.args.get("about", "")
    card_id = cards.holder() if version.form.about_item else None
    if card_id is not None and ref:
        with house.database.reading() as connection:
            about = listener().about(connection, card_id, ref)
        slots = dict(about.slots) if about else {}
        ref = ref if about else ""
    return render(
        "responses/start.html",
        N_("{form}"),
        title_slots={"form": say("title").words},
        form=version.form,
        say=say,
        lines=filled_lines(say, "start", len(version.form.start), slots),
        questions=len(on_route(version.form, {})),
        form_picture=pages().picture(version, version.form.picture),
        started=visit is not None,
        about=ref,
        offered=version.words.languages,
        drafts=[c for c, t in version.words.translations.items() if t.draft],
    )


@form_pages.post("/form/<form_id>")
def begin(form_id: str) -> Response:
    """Start, or go on with what was started on this device."""
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is not None and request.form.get("fresh") != "yes":
        version = house.versions.get(visit.version_id)
        return onward(version, store.unpacked(version, house.types, visit.answers))
    version_id = house.versions.current(form_id)
    if version_id is None:
        return no_such_form()
    version, token, now = house.versions.get(version_id), new_token(), house.now()
    card_id = cards.holder()
    with house.database.writing() as connection:
        about = None
        if card_id is not None and version.form.about_item:
            about = listener().about(connection, card_id, request.form.get("about", ""))
        response_id = store.begin_response(
            connection,
            version_id,
            turned=bool(secrets.randbits(1)),
            now=now,
            card_id=card_id,
            about_item=about.item_id if about else None,
        )
        store.begin_sitting(connection, response_id, token_hash(token), now)
    first = on_route(version.form, {})[0]
    place = "practice" if request.form.get("practice") else first.id
    response = cast(Response, redirect(f"/form/{form_id}/{place}", 303))
    set_visit(response, form_id, token)
    return response


def practice_page(version: Version, form: Form, message: Markup = Markup("")) -> Response:
    prefs, skeletons = prefs_now(), pages()
    sheet = skeletons.sheet_of(version, PRACTICE, prefs.language, prefs.voice, prefs.pictures == "on")
    house = services()

    def say(text_id: str) -> Said:
        if text_id == "practice.ask":
            return Said(words=house.interface.plain(prefs.language, PRACTICE.ask))
        return sheet.say(text_id)

    own = type(sheet)(**{**{f: getattr(sheet, f) for f in sheet.__dataclass_fields__}, "say": say})
    fill = Fill(
        colours=prefs.colours,
        size=prefs.size,
        total_sure=True,
        message=message,
        csrf=csrf(house.secret, visit_token(form.id)),
    )
    page = skeletons.draw_filled(own, fill, place=N_("Practice question"))
    return finished(page.encode())


@form_pages.get("/form/<form_id>/practice")
def practice(form_id: str) -> Response:
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is None:
        return cast(Response, redirect(f"/form/{form_id}", 303))
    version = house.versions.get(visit.version_id)
    return practice_page(version, version.form)


@form_pages.post("/form/<form_id>/practice")
def practised(form_id: str) -> Response:
    """Nothing of this is kept."""
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is None:
        return cast(Response, redirect(f"/form/{form_id}", 303))
    version = house.versions.get(visit.version_id)
    go, here = request.form.get("go", "next"), f"/form/{form_id}/practice"
    if go == "stop":
        return leave(house, visit, form_id)
    if go in ("help", "look", "language"):
        page = "help" if go == "help" else "look"
        return cast(Response, redirect(f"/{page}?back={here}", 303))
    if go == "back":
        return cast(Response, redirect(f"/form/{form_id}", 303))
    raw = {name: request.form.getlist(name) for name in request.form}
    said = meaning(house, PRACTICE, raw, request.form.get("skip", ""))
    if said is EMPTY and go != "miss":
        box = _message(house, prefs_now(), NOTHING_CHOSEN, N_("Press one picture. Then press Next."), {}, "", True)
        return practice_page(version, version.form, box)
    return render(
        "responses/practised.html", N_("That is how it works"), form_id=form_id,
        first=on_route(version.form, {})[0].id,
    )


@dataclass(frozen=True)
class CheckLine:
    question: Question
    ask: Said
    answer: str
    given: bool
    pictures: list[Markup]
    who: Provenance | None


def check_lines(house: Services, visit: store.Visit, version: Version) -> list[CheckLine]:
    """Every question on the route with its answer in words and pictures, in order."""
    answers = store.unpacked(version, house.types, visit.answers)
    say, skeletons = words_for(house, version), pages()
    show = prefs_now().pictures == "on"
    with house.database.reading() as connection:
        who = store.provenances(connection, visit.response_id)
    lines = []
    for question in on_route(version.form, answers):
        kind = house.types[question.type]
        if kind.shape == Shape.STATEMENT:
            continue
        answer: Answer = answers.get(question.id, Skipped())
        names = _pictures_of(question, answer, kind) if show else []
        given = not isinstance(answer, Skipped)
        lines.append(
            CheckLine(
                question=question,
                ask=say(f"{question.id}.ask"),
                answer=kind.say(question, answer, lambda text_id: say(text_id).words),
                given=given,
                pictures=[skeletons.picture(version, name) for name in names],
                who=who.get(version.numbers[question.id]) if given else None,
            )
        )
    return lines


def _pictures_of(question: Question, answer: Answer, kind: Any) -> list[str]:
    match answer:
        case Chosen(values):
            return [o.picture for o in kind.options(question) if o.value in values]
        case Sorted():
            return [question.picture]
        case RatherNotSay():
            return ["dont-want-to-say"]
        case _:
            return ["dont-know"] if type(answer).__name__ == "DontKnow" else []


@form_pages.get("/form/<form_id>/check")
def check(form_id: str) -> Response:
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        return cast(Response, redirect(f"/form/{form_id}", 303))
    version = house.versions.get(visit.version_id)
    answers = store.unpacked(version, house.types, visit.answers)
    if not visit.sent and first_open(version.form, answers) is not None:
        return onward(version, answers)
    ask = must_ask_who(version, visit)
    if ask is not None:
        return cast(Response, redirect(f"/form/{form_id}/{ask.id}?then=check", 303))
    return _check_page(house, visit, version, token)


def _check_page(
    house: Services, visit: store.Visit, version: Version, token: str, status: int = 200, message: str = ""
) -> Response:
    return render(
        "responses/check.html",
        N_("Check your answers – {form}"),
        title_slots={"form": words_for(house, version)("title").words},
        status=status,
        form=version.form,
        say=words_for(house, version),
        lines=check_lines(house, visit, version),
        sent=visit.sent,
        csrf=csrf(house.secret, token),
        who_words=WHO_WORDS,
        helped=visit.provenance not in (Provenance.OWN, Provenance.NOT_KNOWN),
        message=message,
    )


@form_pages.post("/form/<form_id>/check")
def send_answers(form_id: str) -> Response:
    house = services()
    visit, token = visit_of(house, form_id)
    if visit is None:
        return _sent_before(house, form_id)
    version = house.versions.get(visit.version_id)
    if not same(request.form.get("csrf", ""), csrf(house.secret, token)):
        return cast(Response, redirect(f"/form/{form_id}/check", 303))
    if request.form.get("go") == "stop":
        return leave(house, visit, form_id)
    try:
        return send(house, listener(), visit, form_id)
    except NotSaved:
        sorry = N_("We could not send this. Your answers are safe. Wait a little and press again.")
        return _check_page(house, visit, version, token, 503, sorry)


def _sent_before(house: Services, form_id: str) -> Response:
    """Pressed twice, or a page left open: it was sent the first time, and that is what to say."""
    card_id = cards.holder()
    if card_id is not None:
        with house.database.reading() as connection:
            held = store.held_by(connection, card_id)
        for one in held:
            if one.sent_at and house.versions.get(one.version_id).form.id == form_id:
                return cast(Response, redirect(f"/form/{form_id}/sent/{one.id}", 303))
    return cast(Response, redirect(f"/form/{form_id}", 303))


@form_pages.route("/form/<form_id>/<question_id>/who", methods=["GET", "POST"])
def who_answered(form_id: str, question_id: str) -> Response:
    """One answer's own mark, where it was given differently from the rest of the visit."""
    house = services()
    visit, token = visit_of(house, form_id)
    version = house.versions.get(visit.version_id) if visit else None
    question = version.question(question_id) if version else None
    if visit is None or version is None or question is None:
        return cast(Response, redirect(f"/form/{form_id}", 303))
    if request.method == "POST":
        chosen = request.form.get("who", "")
        good = same(request.form.get("csrf", ""), csrf(house.secret, token))
        if good and chosen in set(WHO_PICTURES):
            with house.database.saving() as connection:
                number = version.numbers[question_id]
                store.mark_provenance(connection, visit.response_id, number, Provenance(chosen))
        return cast(Response, redirect(f"/form/{form_id}/check", 303))
    say = words_for(house, version)
    return render(
        "responses/who.html",
        N_("Who answered this one?"),
        form_id=form_id,
        question=question,
        ask=say(f"{question_id}.ask"),
        csrf=csrf(house.secret, token),
        choices=[(p.value, WHO_WORDS[p], picture) for p, picture in WHO_PICTURES.items()],
    )


@form_pages.route("/form/<form_id>/take-back", methods=["GET", "POST"])
def take_back_all(form_id: str) -> Response:
    return _take_back(form_id, None)


@form_pages.route("/form/<form_id>/<question_id>/take-back", methods=["GET", "POST"])
def take_back_one(form_id: str, question_id: str) -> Response:
    return _take_back(form_id, question_id)


def _take_back(form_id: str, question_id: str | None) -> Response:
    """Ask once, then erase: one answer, or everything in this form."""
    house = services()
    visit, token = visit_of(house, form_id)
    version = house.versions.get(visit.version_id) if visit else None
    question = version.question(question_id) if version and question_id else None
    if visit is None or version is None or (question_id and question is None):
        return cast(Response, redirect(f"/form/{form_id}", 303))
    say = words_for(house, version)
    if request.method == "GET":
        return render(
            "responses/take_back.html",
            N_("Take back"),
            form_id=form_id,
            ask=say(f"{question_id}.ask") if question_id else None,
            csrf=csrf(house.secret, token),
        )
    if not same(request.form.get("csrf", ""), csrf(house.secret, token)):
        return cast(Response, redirect(request.path, 303))
    number = version.numbers[question_id] if question_id else None
    with house.database.writing() as connection:
        store.take_back(connection, visit.response_id, number, house.now())
        listener().taken_back(connection, visit.response_id, question_id, house.now())
        if question_id:
            row = (13, None, None)  # it was asked, and now has no answer
            store.save(connection, visit, version.numbers[question_id], row, house.now())
    if question_id:
        return cast(Response, redirect(f"/form/{form_id}/check", 303))
    response = render("responses/taken_back.html", N_("We took your answers back"))
    drop_visit(response, form_id)
    return response


def _ended(form_id: str, response_id: int, template: str, title: str) -> Response:
    """An end page, for whoever holds the card that this response is kept on."""
    house, card_id = services(), cards.holder()
    if card_id is None:
        return cast(Response, redirect("/", 303))
    with house.database.reading() as connection:
        held = {h.id: h for h in store.held_by(connection, card_id)}
        if response_id not in held:
            return cast(Response, redirect("/mine", 303))
        code = cards.code_of(house, connection, card_id)
    version = house.versions.get(held[response_id].version_id)
    address = cards.link(house, request.cookies[CARD])
    return render(
        template,
        title,
        form=version.form,
        say=words_for(house, version),
        response_id=response_id,
        csrf=cards.csrf_for_card(),
        qr=Markup(cards.qr_svg(address)),
        address=address,
        code=[(cards.code_names()[n], cards.code_word(n, prefs_now().language)) for n in code],
    )


@form_pages.get("/form/<form_id>/sent/<int:response_id>")
def sent(form_id: str, response_id: int) -> Response:
    return _ended(form_id, response_id, "responses/sent.html", N_("Thank you. We got your answers."))


@form_pages.get("/form/<form_id>/stopped/<int:response_id>")
def stopped(form_id: str, response_id: int) -> Response:
    return _ended(form_id, response_id, "responses/stopped.html", N_("You stopped. We kept your answers."))


@form_pages.post("/form/<form_id>/again/<int:response_id>")
def again(form_id: str, response_id: int) -> Response:
    """Go on, or change answers, with the card: a new visit to the same response."""
    house, card_id = services(), cards.holder()
    if card_id is None or not cards.csrf_ok(request.form.get("csrf", "")):
        return cast(Response, redirect("/card", 303))
    token = new_token()
    with house.database.writing() as connection:
        held = {h.id: h for h in store.held_by(connection, card_id)}
        if response_id not in held:
            return cast(Response, redirect("/mine", 303))
        version = house.versions.get(held[response_id].version_id)
        store.begin_sitting(connection, response_id, token_hash(token), house.now())
    place = "check" if held[response_id].sent_at else "go-on"
    response = cast(Response, redirect(f"/form/{version.form.id}/{place}", 303))
    set_visit(response, version.form.id, token)
    return response


@form_pages.get("/form/<form_id>/go-on")
def go_on(form_id: str) -> Response:
    house = services()
    visit, _ = visit_of(house, form_id)
    if visit is None:
        return cast(Response, redirect(f"/form/{form_id}", 303))
    version = house.versions.get(visit.version_id)
    return onward(version, store.unpacked(version, house.types, visit.answers))


@form_pages.post("/finish")
def finish(form_id: str = "") -> Response:
    """Leave: this device forgets the card."""
    response = cast(Response, redirect("/", 303))
    drop_card(response)
    return response


@form_pages.get("/pictures/<sha256>")
def published_picture(sha256: str) -> Response:
    blob = services().versions.picture(sha256)
    if blob is None:
        current_app.logger.debug("no such picture")
        return Response(status=404)
    response = Response(blob.body, content_type=blob.media_type)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
