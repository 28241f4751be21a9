"""Drawing pages of a draft exactly as people would meet them, before anybody does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from flask import Response, current_app
from markupsafe import Markup

from forms_engine.definition.answers import SKIPPED, Answer, Chosen
from forms_engine.definition.checks.subject import sets_of
from forms_engine.definition.form import Question
from forms_engine.definition.route import how_many
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said
from forms_engine.formats.draw import Fill, Sheet, draw, filled, hole_values
from forms_engine.languages.known import SOURCE
from forms_engine.look.page import context, extras_for, finished, page_for, render
from forms_engine.look.prefs import Prefs
from forms_engine.pictures.safety import ADDRESS, Role, inline
from forms_engine.question_types.contract import Shape
from forms_engine.question_types.engine_words import ENGINE_WORDS
from forms_engine.responses.signed import signed, texts_at_end, texts_at_start
from forms_engine.services import Services
from forms_engine.studio.drafts import Draft

#: Where pages find the clips of what is published.
CLIPS = "/clips/"


class Drawing(NamedTuple):
    house: Services
    draft: Draft
    version: Version
    prefs: Prefs
    #: Where the draft's own large pictures are, because they are not published yet.
    pictures: str
    #: Where its clips are, for the same reason.
    clips: str

    @property
    def sign(self) -> str:
        return self.version.signed_in(self.prefs.sign)

    def signed(self, texts: Iterable[str]) -> dict[str, Any]:
        return signed(self.version, self.say, self.prefs, texts)

    def finished(self, page: Response) -> Response:
        """The same page with the draft's own clips in it."""
        if self.sign:
            body = page.get_data(as_text=True)
            page.set_data(body.replace(f'"{CLIPS}', f'"{self.clips}'))
        return page

    def say(self, text_id: str) -> Said:
        """Words of the form, or the engine's own, borrowed honestly."""
        code = self.prefs.language
        if text_id in ENGINE_WORDS:
            words = self.house.interface.plain(code, ENGINE_WORDS[text_id])
            # A form may be in a language that the engine itself does not speak yet.
            spoken = code in self.house.interface.codes
            own = spoken and self.house.interface.has(code, ENGINE_WORDS[text_id])
            borrowed = code != SOURCE and not own
            return Said(words=words, language=SOURCE if borrowed else None)
        return self.version.say(text_id, code, self.prefs.voice)

    def picture(self, name: str, alt: str = "") -> Markup:
        found = self.house.pictures.find(name, self.draft.folder, sets_of(self.version.form))
        if found is None:
            return Markup("")
        role: Role = "carries" if alt else "supports"
        return Markup(inline(found, role, alt).replace(f'src="{ADDRESS}', f'src="{self.pictures}'))


def question_page(drawing: Drawing, question: Question) -> Response:
    house, prefs, form = drawing.house, drawing.prefs, drawing.version.form
    sheet = Sheet(
        form_id=form.id,
        private=form.private,
        form_title=drawing.say("title"),
        question=question,
        kind=house.types[question.type],
        language=prefs.language,
        voice=prefs.voice,
        pictures=prefs.shows_pictures,
        turned=False,
        say=drawing.say,
        picture=drawing.picture,
        ways=house.settings.own_ways,
        sign=drawing.sign,
        symbols=prefs.symbols == "on",
        clips=drawing.version.clips.get(drawing.sign, {}),
        captions_in=form.language,
    )

    def words(msgid: str, **slots: object) -> str:
        return house.interface.plain(prefs.language, msgid, **slots)

    fill = Fill(
        look=prefs.attributes,
        extras=extras_for(house, prefs),
        number=drawing.version.numbers[question.id] + 1,
        total=len(form.questions),
        total_sure=not any(q.only_if for q in form.questions),
    )
    shared = context(house, page_for(house, "", prefs, ""))
    holes = hole_values(sheet, fill, words)
    return finished(draw(current_app.jinja_env, shared, sheet, filled(holes)).encode())


def start_page(drawing: Drawing) -> Response:
    form = drawing.version.form
    return render(
        "responses/start.html",
        "{form}",
        prefs=drawing.prefs,
        title_slots={"form": drawing.say("title").words},
        form=form,
        say=drawing.say,
        lines=[drawing.say(f"start.{n}") for n in range(1, len(form.start) + 1)],
        how_many=how_many(form),
        form_picture=drawing.picture(form.picture),
        started=False,
        **drawing.signed(texts_at_start(form)),
        card_open=False,
        about="",
        offered=drawing.version.words.languages,
        drafts=[c for c, t in drawing.version.words.translations.items() if t.draft],
    )


class _Line(NamedTuple):
    question: Question
    ask: Said
    answer: str
    given: bool
    pictures: list[Markup]
    pieces: tuple[object, ...] = ()
    who: None = None


def check_page(drawing: Drawing) -> Response:
    """With the first answer of every question that has answers to choose from."""
    form, types = drawing.version.form, drawing.house.types
    shared = context(drawing.house, page_for(drawing.house, "", drawing.prefs, ""))
    template = current_app.jinja_env.get_template("responses/check_line.html")
    lines = []
    for question in form.questions:
        kind = types[question.type]
        if kind.shape == Shape.STATEMENT:
            continue
        options = kind.options(question) if kind.shape in (Shape.CHOICE, Shape.SCALE) else ()
        answer: Answer = Chosen((options[0].value,)) if options else SKIPPED
        shown = [drawing.picture(options[0].picture)] if options else []
        words = kind.say(question, answer, lambda text_id: drawing.say(text_id).words)
        pictures = shown if drawing.prefs.shows_pictures else []
        line = _Line(question, drawing.say(f"{question.id}.ask"), words, bool(options), pictures)
        lines.append(template.render(**shared, form=form, one=line, who_words={}))
    return render(
        "responses/check.html",
        "Check your answers – {form}",
        prefs=drawing.prefs,
        title_slots={"form": drawing.say("title").words},
        form=form,
        say=drawing.say,
        lines=Markup("").join(map(Markup, lines)),
        sent=False,
        csrf="",
        message="",
    )


def end_page(drawing: Drawing) -> Response:
    return render(
        "studio/end.html",
        "The last page",
        prefs=drawing.prefs,
        form=drawing.version.form,
        say=drawing.say,
        **drawing.signed(texts_at_end(drawing.version.form)),
    )


#: The pages round the questions.
AROUND = {"start": start_page, "check": check_page, "end": end_page}
