"""A published form as a document: what every paper and file format is made from.

Order: what it is, who sees it, how to answer; every question; how to give it back. With
``answers`` it is the person's own copy of what they said: their route, with their choices ticked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forms_engine.definition.answers import Answers
from forms_engine.definition.route import how_many, on_route
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said, Voice
from forms_engine.formats.asking import Asking
from forms_engine.formats.document import Asked, Block, Break, Document, Heading, Line
from forms_engine.formats.source import Source
from forms_engine.formats.words import filled_lines
from forms_engine.languages.known import language as about_language
from forms_engine.languages.marking import N_
from forms_engine.look.credits import credits_of
from forms_engine.look.picking import PLAIN, Taste
from forms_engine.question_types.contract import Shape
from forms_engine.services import Services

#: The day of writing is asked like a question, without a number: on paper, nobody else notes it.
WRITTEN_ON = "written_on"

DRAFT = N_("A computer wrote these words in your language. No one has checked them yet.")
ASK_SOMEONE = N_("You can ask someone to help you.")
GIVE_BACK = N_("Give this to someone you trust. They can send it to us for you.")
SOME = N_("There are {fewest} to {most} questions. It takes about {minutes} minutes.")
ALL = N_("There are {number} questions. It takes about {minutes} minutes.")


def document_of(
    house: Services,
    version: Version,
    language: str,
    voice: Voice,
    *,
    answers: Answers | None = None,
    pictures: bool = True,
    bodies: Mapping[str, bytes] | None = None,
    address: str = "",
    slots: Mapping[str, str] | None = None,
    taste: Taste = PLAIN,
) -> Document:
    """The form, blank or with ``answers``. ``bodies`` holds pictures by SHA-256 where the version
    was not published; ``address`` is the root of the site where the settings name none; ``slots``
    fill the lines that tell back what the person said before."""
    source = Source(house, version, language, voice, pictures, bodies or {}, taste)
    root = (house.settings.address or address).rstrip("/")
    translation = version.words.translations.get(language)
    draft = bool(translation and translation.draft and language != version.form.language)
    blocks = _blank(source, slots or {}) if answers is None else _answered(source, answers)
    return Document(
        title=source.text("title"),
        language=language,
        direction=about_language(language).direction,
        voice=voice,
        blocks=tuple(blocks),
        reference=f"{version.form.id} {version.sha256[:8]}",
        address=f"{root}/form/{version.form.id}" if root else "",
        foot=source.say(ASK_SOMEONE),
        credits=credits_of(house, version, language, taste) if pictures else (),
        draft=source.say(DRAFT) if draft else None,
        say=source.say,
    )


def _blank(source: Source, slots: Mapping[str, str]) -> Iterator[Block]:
    form = source.version.form
    yield Heading(1, source.text("title"), source.art(form.picture))
    for said in filled_lines(source.text, "start", len(form.start), slots):
        yield Line(said)
    yield _line(source, "how-long", _how_long(source))
    if form.need:
        yield _line(source, "someone-can-help", source.text("need"))
    yield _line(source, "who-sees", source.text("who_sees"))
    yield _line(source, "safe", source.text("private_ends"))
    yield Heading(2, source.say(N_("How to answer")))
    tick = source.say(N_("Put a tick in the box you choose."))
    yield Line(tick, source.art("done"), "pen")
    yield _line(source, "skip", source.say(N_("You can miss any question. You can stop any time.")))
    yield Break()
    yield from _questions(source, None)
    yield from _after(source, slots)


def _answered(source: Source, answers: Answers) -> Iterator[Block]:
    yield Heading(1, source.text("title"), source.art(source.version.form.picture))
    yield from _questions(source, answers)


def _how_long(source: Source) -> Said:
    form = source.version.form
    fewest, most = how_many(form)
    words = SOME if most > fewest else ALL
    return source.say(words, fewest=fewest, most=most, number=most, minutes=form.minutes)


def _questions(source: Source, answers: Answers | None) -> Iterator[Block]:
    """Every question under the heading of its section, or under one where there is none."""
    form, asking = source.version.form, Asking(source, answers)
    titles = {s.id for s in form.sections}
    above: str | None = ""
    for question in form.questions if answers is None else on_route(form, answers):
        section = question.section if question.section in titles else None
        if section and section != above:
            yield Heading(2, source.text(f"section.{section}"))
        elif not section and above != section:
            name = N_("The questions") if answers is None else N_("What you said")
            yield Heading(2, source.say(name))
        above = section
        yield asking.asked(question)


def _after(source: Source, slots: Mapping[str, str]) -> Iterator[Block]:
    form, phone = source.version.form, source.house.settings.phone
    yield Break()
    yield Heading(2, source.say(N_("When you finish")))
    yield Asked(
        question_id=WRITTEN_ON,
        number=0,
        shape=Shape.DATE,
        ask=source.say(N_("Which day did you write this?")),
        picture=source.art("calendar-month"),
    )
    yield _line(source, "send", source.say(GIVE_BACK))
    if phone:
        yield _line(source, "phone", source.say(N_("You can ring us: {number}"), number=phone))
    for said in filled_lines(source.text, "end", len(form.end), slots):
        yield Line(said)
    yield Line(source.text("next"))


def _line(source: Source, picture: str, words: Said) -> Line:
    return Line(words, source.art(picture))
