"""Staff pages: type in a paper form, look at it once more, keep it, give the person a card."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import pairwise
from typing import cast

from flask import Blueprint, Response, abort, current_app, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from forms_engine.definition.answers import Provenance
from forms_engine.definition.version import Version
from forms_engine.formats.document import Asked, Block, Heading
from forms_engine.formats.writing import WRITTEN_ON, document_of
from forms_engine.keying import store
from forms_engine.keying.sheet import WHO, Sheet, blank_sheet, read_sheet
from forms_engine.languages.marking import N_
from forms_engine.look.days import day_markup
from forms_engine.look.page import onward_to, prefs_now, render
from forms_engine.people.current import me
from forms_engine.people.staff import Role
from forms_engine.responses import cards
from forms_engine.responses.check_lines import WHO_WORDS
from forms_engine.responses.events import Listener
from forms_engine.responses.form_words import words_for
from forms_engine.responses.sealing import new_token, token_hash
from forms_engine.responses.whole import save_whole
from forms_engine.services import services

keying_pages = Blueprint("keying", __name__)

#: The letters of a version that paper shows at its foot.
LETTERS = 8
#: How long after typing in a card can still be made, in seconds.
CARD_DAY = 24 * 3600
NO_SUCH_PAPER = N_("We do not know these letters. Look at the foot of the paper again.")


def _listener() -> Listener:
    return cast(Listener, current_app.extensions["forms_engine_listener"])


def _may_type(version: Version) -> bool:
    """Forms that people answer. What only people outside the team may read is for managers, and
    what is about something said before needs the card of whoever said it."""
    form = version.form
    if form.for_staff or form.about_item:
        return False
    return not form.private or me().may({Role.MANAGER})


@keying_pages.get("/paper/")
def papers() -> Response:
    """Which paper is it? By the letters at its foot, or by its name."""
    house = services()
    wanted = request.args.get("letters", "").strip()
    found = _by_letters(wanted) if wanted else None
    if found is not None:
        return onward_to(url_for("keying.sheet", form_id=found[0], letters=found[1]))
    open_now = [house.versions.get(number) for _, number in house.versions.open_forms()]
    manager = me().may({Role.MANAGER})
    with house.database.reading() as connection:
        typed = store.typed(connection, None if manager else me().id)
    return render(
        "keying/papers.html",
        N_("Paper forms"),
        forms=[
            (v.form, words_for(house, v)("title"), v.sha256[:LETTERS])
            for v in open_now
            if _may_type(v)
        ],
        typed=[(t, words_for(house, house.versions.get(t.version_id))("title")) for t in typed],
        day=_day_of,
        can_read=manager,
        wanted=wanted,
        problem=NO_SUCH_PAPER if wanted else "",
    )


def _by_letters(wanted: str) -> tuple[str, str] | None:
    """Form and letters, from "tell_us 1a2b3c4d" as it stands on the paper."""
    form_id, _, letters = wanted.rpartition(" ")
    form_id, letters = form_id.strip().lower(), letters.lower()
    return (form_id, letters) if _number(form_id, letters) is not None else None


def _number(form_id: str, letters: str) -> int | None:
    if len(letters) < 4:
        return None
    for number, sha256, _ in services().versions.of_form(form_id):
        if sha256.startswith(letters):
            return number
    return None


def _version(form_id: str, letters: str) -> tuple[int, Version]:
    number = _number(form_id, letters)
    if number is None:
        abort(404)
    version = services().versions.get(number)
    if not _may_type(version):
        abort(404)
    return number, version


@keying_pages.get("/paper/<form_id>/<letters>")
def sheet(form_id: str, letters: str) -> Response:
    _, version = _version(form_id, letters)
    return _sheet_page(version, blank_sheet(), new_token())


@keying_pages.post("/paper/<form_id>/<letters>")
def typed(form_id: str, letters: str) -> AnyResponse:
    """First it is looked at once more; then it is kept. Pressed twice, it is kept once."""
    house = services()
    number, version = _version(form_id, letters)
    data = {name: request.form.getlist(name) for name in request.form}
    once, go = request.form.get("once", "") or new_token(), request.form.get("go", "check")
    found = read_sheet(house, version, data)
    if found.troubles or go == "change":
        return _sheet_page(version, found, once)
    if go != "keep" or not found.answers:
        return _check_page(version, found, once)
    with house.database.writing() as connection:
        response_id = store.kept_before(connection, token_hash(once))
        help_now = ""
        if response_id is None:
            response_id, reaction = save_whole(
                house, _listener(), connection, number, found.answers, found.provenance, once
            )
            day = found.written_on.toordinal() if found.written_on else None
            store.keep(connection, response_id, me().id, day)
            help_now = "1" if reaction.show_help else ""
    return onward_to(url_for("keying.kept", response_id=response_id, now=help_now or None))


def _sheet_page(version: Version, found: Sheet, once: str) -> Response:
    house, prefs = services(), prefs_now()
    document = document_of(house, version, prefs.language, prefs.voice)
    say = words_for(house, version)

    def problem(question_id: str) -> str:
        trouble = found.troubles[question_id]

        def translate(message: str) -> str:
            return house.interface.plain(prefs.language, message)

        return trouble.words(translate, lambda text: say(text).words)

    return render(
        "keying/sheet.html",
        N_("Type in a paper form"),
        status=422 if found.troubles else 200,
        version=version,
        title_of_form=document.title,
        letters=version.sha256[:LETTERS],
        blocks=_on_sheet(document.blocks),
        problems={name: problem(name) for name in found.troubles},
        raw=found.raw,
        once=once,
        written_on=WRITTEN_ON,
        asks_who=version.form.with_purpose("who_helped") is not None,
        who=WHO,
        who_words={p: words for p, words in WHO_WORDS.items() if p != Provenance.NOT_KNOWN},
        published={fact.sha256 for fact in version.pictures.values()},
    )


def _on_sheet(blocks: tuple[Block, ...]) -> list[Block]:
    """The questions, and the headings right above one."""
    pairs = pairwise(blocks)
    kept = [b for b, after in pairs if isinstance(b, Asked) or _heads(b, after)]
    return [*kept, *(b for b in blocks[-1:] if isinstance(b, Asked))]


def _heads(block: Block, after: Block) -> bool:
    return isinstance(block, Heading) and block.level > 1 and isinstance(after, Asked)


def _check_page(version: Version, found: Sheet, once: str) -> Response:
    house, say = services(), words_for(services(), version)
    lines = []
    for question in version.form.questions:
        if question.id in found.answers:
            kind = house.types[question.type]
            answer = kind.say(question, found.answers[question.id], lambda text: say(text).words)
            lines.append((say(f"{question.id}.ask"), answer, question.id in found.beside_route))
    keep = {"csrf_token", "go", "once"}
    return render(
        "keying/check.html",
        N_("Is it like the paper?"),
        version=version,
        title_of_form=say("title"),
        letters=version.sha256[:LETTERS],
        lines=lines,
        hidden=[(n, v) for n, values in found.raw.items() if n not in keep for v in values if v],
        once=once,
        day=_day(found.written_on) if found.written_on else "",
    )


@keying_pages.get("/paper/kept/<int:response_id>")
def kept(response_id: int) -> Response:
    """It is kept. The person can have a card, to hear what happens."""
    house, found = services(), _mine(response_id)
    return render(
        "keying/kept.html",
        N_("It is kept"),
        found=found,
        title_of_form=words_for(house, house.versions.get(found.version_id))("title"),
        danger=request.args.get("now") == "1",
        card_open=house.now() - found.typed_at < CARD_DAY,
    )


@keying_pages.post("/paper/kept/<int:response_id>/card")
def card(response_id: int) -> Response:
    """The card for the person, shown once each time it is asked for, on the day of typing in."""
    house, found = services(), _mine(response_id)
    if house.now() - found.typed_at >= CARD_DAY:
        abort(404)
    with house.database.writing() as connection:
        card_id = cards.card_of(house, connection, response_id, None)
        token = cards.token_of(house, connection, card_id)
        code = cards.code_of(house, connection, card_id)
    return render(
        "keying/card.html",
        N_("A card for the person"),
        found=found,
        qr=Markup(cards.qr_svg(cards.link(house, token))),
        code=cards.code_markup(house, code, prefs_now().language),
    )


def _mine(response_id: int) -> store.Typed:
    """Only who typed it in goes on with it."""
    with services().database.reading() as connection:
        found = store.one(connection, response_id)
    if found is None or found.staff_id != me().id:
        abort(404)
    return found


def _day_of(stamp: int) -> Markup:
    return _day(services().day_of(stamp))


def _day(day: date) -> Markup:
    house, code = services(), prefs_now().language
    return day_markup(partial(house.interface.plain, code), day)
