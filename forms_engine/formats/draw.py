"""Drawing one question page, with holes where one person differs from the next.

The same template is drawn in two ways: with every hole filled (``filled``), or with markers, from
which the answering path cuts a skeleton. Both come from ``hole_values``, so they cannot differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from forms_engine.definition.answers import Beside, Chosen, Sorted, Way, Words
from forms_engine.definition.form import Option, Question
from forms_engine.definition.version import ClipFact
from forms_engine.definition.words import Said, Voice
from forms_engine.formats import board
from forms_engine.formats.beside import given_before
from forms_engine.formats.contract import for_voice, template_for
from forms_engine.look.prefs import Prefs
from forms_engine.question_types.contract import QuestionType, Shape, text_id
from forms_engine.question_types.declining import texts_shown, ways_out
from forms_engine.question_types.own_words.ways import WAYS

#: Gives the words for a text id, the engine's own included.
SayText = Callable[[str], Said]
Hole = Callable[[str], Markup]

NOTHING = Markup("")
_AS_USUAL = Prefs("en").attributes


@dataclass(frozen=True)
class Drawn:
    """An option, heading or card, ready to be drawn."""

    value: str
    words: Said
    picture: Markup
    alone: bool = False


@dataclass(frozen=True)
class Sheet:
    """What one question page needs that is the same for everybody in one language and voice."""

    form_id: str
    form_title: Said
    question: Question
    kind: QuestionType
    language: str
    voice: Voice
    pictures: bool
    turned: bool
    say: SayText
    #: Inline markup for a picture name, and for its words where it carries meaning alone.
    picture: Callable[..., Markup]
    #: Leave now is always on the screen.
    private: bool = False
    #: The ways offered beside typing, where the question asks for own words.
    ways: tuple[Way, ...] = ()
    #: The sign language that this person chose, and the clips of this form in it.
    sign: str = ""
    clips: Mapping[str, ClipFact] = field(default_factory=dict)
    #: The language of their captions: that of the form.
    captions_in: str = ""
    #: Small pictures above key words.
    symbols: bool = False


@dataclass(slots=True)
class Fill:
    """What differs from one person to the next. Made anew for every page, so not frozen: that
    alone takes longer than anything else in it."""

    #: Attributes of <html>, and lines of its head, for what this person chose (look/extras.py).
    look: str = _AS_USUAL
    extras: Markup = NOTHING
    csrf: str = ""
    was: str = ""
    number: int = 1
    total: int = 1
    #: False while answers still to come could change the total.
    total_sure: bool = True
    values: tuple[str, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    #: Of a sort question, the card to show (see board.py).
    card: str = ""
    text: str = ""
    beside: tuple[Beside, ...] = ()
    declined: str = ""
    #: Options that this person is not offered.
    left_out: tuple[str, ...] = ()
    then: str = ""
    message: Markup = NOTHING
    error: bool = False


def fill_answer(answer: object, declined: str, text: str) -> dict[str, Any]:
    """The parts of a Fill that show what was answered before."""
    match answer:
        case Chosen(values):
            return {"values": values}
        case Sorted(places):
            return {"places": dict(places)}
        case Words(_, beside) if beside:
            return {"text": text, "beside": beside}
        case _:
            return {"declined": declined, "text": text}


def hole_values(sheet: Sheet, fill: Fill, words: Callable[..., str]) -> dict[str, str]:
    """The markup for the holes of a page; a hole that is not named stays empty. ``words`` gives
    the interface's words, unescaped."""
    if fill.total_sure:
        place = words("Question {number} of {total}", number=fill.number, total=fill.total)
    else:
        place = words("Question {number}", number=fill.number)
    holes = {
        "look": fill.look,
        "extras": fill.extras,
        "csrf": escape(fill.csrf),
        "place": escape(place),
        "pills": _pills(fill.number, fill.total),
        "message": fill.message,
    }
    if fill.error:
        holes["error"] = escape(words("Error: "))
    if fill.was:
        holes["was"] = escape(fill.was)
    if fill.then:
        holes["then"] = escape(fill.then)
    if fill.text:
        # A browser drops the first line break after <textarea>.
        holes["text"] = escape("\n" + fill.text if fill.text.startswith("\n") else fill.text)
    if fill.beside:
        holes["beside"] = given_before(fill.beside, words)
    if fill.declined:
        chosen = escape(words("you chose this"))
        holes[f"declined:{fill.declined}"] = " button--chosen"
        holes[f"declined-words:{fill.declined}"] = f' <span class="silent">({chosen})</span>'
    for value in fill.left_out:
        holes[f"off:{value}"] = " hidden"
    for value in fill.values:
        holes[f"checked:{value}"] = " checked"
    for card, heading in fill.places.items():
        holes[f"placed:{card}:{heading}"] = " checked"
    if sheet.kind.shape == Shape.SORT:
        cards = in_order(sheet.kind.options(sheet.question), sheet.question, sheet.turned)
        holes |= board.holes(sheet, fill, cards, words)
    return holes


@lru_cache(maxsize=2048)
def _pills(number: int, total: int) -> str:
    def state(n: int) -> str:
        return "done" if n < number else "here" if n == number else "next"

    return "".join(f'<i class="pills__{state(n)}"></i>' for n in range(1, total + 1))


def in_order(options: tuple[Option, ...], question: Question, turned: bool) -> tuple[Option, ...]:
    """The options as this person meets them: half of people see them the other way round."""
    if question.order == "fixed" or not turned:
        return options
    free = [o for o in options if not (o.last or o.alone)]
    return (*reversed(free), *(o for o in options if o.last or o.alone))


def pictures_beside(question: Question, kind: QuestionType) -> tuple[str, ...]:
    """The pictures of all the answers of a question."""
    return tuple(o.picture for o in (*kind.options(question), *question.headings))


def view(sheet: Sheet, hole: Hole, *, pre: str = "", level: int = 1) -> dict[str, Any]:
    """What the templates of a question know. ``pre`` keeps ids apart where several questions
    stand on one page; ``level`` is that of the question's heading."""
    form = for_voice(sheet.voice)
    q = sheet.question

    def drawn(option: Option) -> Drawn:
        words = sheet.say(text_id(q, option))
        picture = sheet.picture(option.picture) if sheet.pictures else NOTHING
        return Drawn(option.value, words, picture, option.alone)

    def maybe(name: str, there: object) -> Said | None:
        return sheet.say(f"{q.id}.{name}") if there else None

    return {
        "ways": [
            (way, WAYS[way].words, sheet.picture(WAYS[way].picture) if sheet.pictures else NOTHING)
            for way in sheet.ways
        ],
        "signed": _signed(sheet),
        "sign": sheet.sign,
        "captions_in": sheet.captions_in,
        "hole": hole,
        "pre": pre,
        "level": level,
        "form_id": sheet.form_id,
        "form_title": sheet.form_title,
        "private": sheet.private,
        "q": q,
        "format": form,
        "shape": sheet.kind.shape,
        "shape_template": template_for(form, sheet.kind),
        "ask": sheet.say(f"{q.id}.ask"),
        "hint": maybe("hint", q.hint),
        "because": maybe("because", q.needed_because),
        "picture_markup": _picture_of(sheet, q),
        "options": [drawn(o) for o in in_order(sheet.kind.options(q), q, sheet.turned)],
        "headings": [drawn(h) for h in q.headings],
        "out": [
            Drawn(
                o.value,
                sheet.say(f"engine.{o.value}"),
                sheet.picture(o.picture) if sheet.pictures else NOTHING,
            )
            for o in ways_out(q)
        ],
    }


def draw(environment: Environment, shared: Mapping[str, Any], sheet: Sheet, hole: Hole) -> str:
    """The page's HTML. ``shared`` is ``look.page.context``; ``hole`` fills or marks each hole."""
    values = view(sheet, hole)
    return environment.get_template("formats/question.html").render(**shared, **values)


def _signed(sheet: Sheet) -> list[tuple[Said, ClipFact]]:
    """The clips of this question: what is asked first, then each answer."""
    if not sheet.clips:
        return []
    texts = texts_shown(sheet.question, sheet.kind)
    return [(sheet.say(text), sheet.clips[text]) for text in texts if text in sheet.clips]


def _picture_of(sheet: Sheet, question: Question) -> Markup:
    if not sheet.pictures or question.picture == "none":
        return NOTHING
    alt = sheet.say(f"{question.id}.alt").words if question.alt else ""
    return sheet.picture(question.picture, alt)


def filled(holes: Mapping[str, str]) -> Hole:
    return lambda name: Markup(holes.get(name, ""))
