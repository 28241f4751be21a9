"""Form, Section, Question, Option, Trigger: frozen, as the designer wrote them.

The easy words of the form's own language stand in these models. Every text a person can meet
has an id (see ``texts_of``); words in other languages and the standard words hang on that id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from forms_engine.definition import limits
from forms_engine.definition.logic import Condition

FORMAT: Final = 1
ID_PATTERN = r"^[a-z][a-z0-9_]{0,39}$"
#: Such as en-GB, cy, zh-Hant, bfi.
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
#: Such as our-signs.
SET_PATTERN = r"^[a-z0-9][a-z0-9-]{0,39}$"
Id = Annotated[str, Field(pattern=ID_PATTERN)]
Line = Annotated[str, Field(min_length=1, max_length=limits.TEXT_LETTERS)]
LanguageCode = Annotated[str, Field(pattern=LANGUAGE_PATTERN)]
PictureName = Annotated[str, Field(min_length=1, max_length=80)]

Respondent = Literal[
    "person", "representative", "family", "advocate", "staff", "manager", "visitor"
]
#: Where the first page shows a form: what to tell us, about me, what we do together.
Group = Literal["say", "me", "together"]
Kind = Literal["concern", "idea", "compliment", "question", "observation"]
Urgency = Literal["green", "amber", "red"]
#: What the engine itself does with an answer, beside keeping it.
#: named: what or whom it is about, by name; like the name itself, never quoted as what was said.
Purpose = Literal["who_helped", "helper_kind", "share", "reply_format", "name", "named"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(_Frozen):
    """Something that can be chosen, or a card or heading of a sort question."""

    value: Id = Field(description="Stored, and stable for ever. The words may change.")
    say: Line = Field(description="The easy words.")
    standard: Line | None = Field(None, description="Standard words, for people who prefer them.")
    picture: PictureName = Field(description="A concept of a picture set, or a file of pictures/.")
    alone: bool = Field(False, description="Choose many: choosing this lets go of all the others.")
    last: bool = Field(False, description="Stays last whichever way round the options are shown.")


class FromCards(_Frozen):
    """Offer only what the person put under these headings of an earlier sort question."""

    question: Id = Field(description="The sort question. Its cards have the values of the options.")
    under: tuple[Id, ...] = Field(min_length=1, description="The headings.")


class Question(_Frozen):
    id: Id = Field(description="Stable for ever: answers, translations and triggers hang on it.")
    type: str = Field(description="One of the question types.")
    ask: Line = Field(description="The easy words. They are always there.")
    standard: Line | None = Field(None, description="Standard words, for people who prefer them.")
    hint: Line | None = Field(None, description="One short sentence below the question.")
    picture: PictureName = Field(description='A concept, a file of pictures/, or "none".')
    picture_none_because: str | None = Field(None, description='Why picture = "none".')
    alt: Line | None = Field(None, description="Only for a picture that carries meaning alone.")
    options: tuple[Option, ...] = Field(
        (), max_length=limits.OPTIONS, description="Options, or the cards of a sort question."
    )
    headings: tuple[Option, ...] = Field(
        (), max_length=limits.OPTIONS, description="Sort: the three places, left to right."
    )
    order: Literal["turn", "fixed"] = Field(
        "fixed", description="turn: half of the people see the options the other way round."
    )
    most: int | None = Field(None, ge=1, le=20, description="Choose many: at most this many.")
    least: int | None = Field(None, description="Number: the smallest that makes sense.")
    greatest: int | None = Field(None, description="Number: the largest that makes sense.")
    within_days: int | None = Field(
        None, ge=0, le=3660, description="Date: today, or at most this many days from now."
    )
    from_cards: FromCards | None = Field(
        None, description="Choose one: offer only what was sorted so before."
    )
    section: Id | None = Field(None, description="The id of the section it belongs to.")
    only_if: Condition | None = Field(None, description="Ask only if this is so.")
    needed: Literal["no", "please", "yes"] = Field(
        "no", description="Nearly always no. yes needs a reason that the person is shown."
    )
    needed_because: Line | None = Field(None, description="Shown to the person if needed is yes.")
    fact: bool = Field(False, description="A plain yes/no about a fact, not about a feeling.")
    purpose: Purpose | None = Field(None, description="What the engine does with the answer.")
    engine_options: bool = Field(
        True, description="Offer I don't know and I don't want to say. False only with a purpose."
    )


class Section(_Frozen):
    id: Id = Field(description="Questions name their section by this.")
    title: Line = Field(description="The easy words.")
    standard: Line | None = Field(None, description="Standard words, for people who prefer them.")


class Feedback(_Frozen):
    """The feedback item that a trigger makes."""

    kind: Kind
    topic: str | None = Field(None, description="What it is about. Or give topic_from.")
    topic_from: str | None = Field(None, description="The question whose answer names the topic.")
    urgency: Urgency = "green"
    days: int | None = Field(None, ge=1, le=60, description="Working days until the answer is due.")


class Task(_Frozen):
    who: str = Field(description="keyworker, manager, triage, advocate …: a role, never a name.")
    say: Line = Field(description="What is to be done, for staff.")
    working_days: int = Field(5, ge=0, le=60)


class Trigger(_Frozen):
    """What an answer sets off, when the page is saved, once for each response."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")] = Field(
        description="Stable for ever: small letters, numbers and -."
    )
    when: Condition = Field(description="The answers that set it off.")
    feedback: Feedback | None = Field(None, description="The feedback item to make.")
    task: Task | None = Field(None, description="What somebody is asked to do.")
    do: tuple[Id, ...] = Field((), description="What other systems must do; staff see what waits.")
    show_help: bool = Field(False, description="Show the help-now page to the person at once.")
    pause: bool = Field(
        False, description="Stop at once, keep nothing of this answer, offer another time."
    )
    outside_team: bool = Field(False, description="Only people outside the team may handle it.")
    repeated: int | None = Field(None, ge=2, description="Only if so in this many forms in a row.")
    note: str | None = Field(None, description="Why, for the people who look after the form.")


class Allow(_Frozen):
    """An easy-read rule that this form goes past on purpose, with the reason."""

    rule: Annotated[str, Field(pattern=r"^ER[0-9]{2}$")] = Field(description="Such as ER27.")
    question: Id | None = Field(None, description="Only at this question. Else the whole form.")
    because: Line = Field(description="Why it is right here. The check prints it.")


class SaidAloud(_Frozen):
    """A name, a date or letters that a computer would read wrongly."""

    write: Annotated[str, Field(min_length=1, max_length=80)] = Field(
        description='A word as it stands in the texts, such as "Siobhan" or "GP".'
    )
    say: Annotated[str, Field(min_length=1, max_length=160)] = Field(
        description='How it is said, spelled as it sounds: "Shi vawn", "G P".'
    )


class Form(_Frozen):
    """One form, whole. ``id`` is the name of its folder."""

    format: Literal[1] = FORMAT
    id: Id
    language: LanguageCode = Field(description="The language these words are in, such as en-GB.")
    title: Line = Field(description="The name of the form, in easy words.")
    picture: PictureName = Field(description="A concept of a picture set, or a file of pictures/.")
    picture_set: Annotated[str, Field(pattern=SET_PATTERN)] | None = Field(
        None,
        description="A picture set whose pictures come before the core ones, or “photos” for "
        "photos of this home.",
    )
    asked_of: tuple[Respondent, ...] = Field(min_length=1, description="Who may be asked.")
    minutes: int = Field(ge=1, le=120, description="How long it takes. The person is told.")
    purpose: str = Field(description="What the form is for. Staff read it.")
    start: tuple[Line, ...] = Field(min_length=1, description="What the person reads first.")
    need: Line | None = Field(None, description="What the person needs to have ready, if anything.")
    who_sees: Line = Field(description="Who sees the answers, in easy words.")
    private_ends: Line = Field(description="When we must tell someone, in easy words.")
    end: tuple[Line, ...] = Field(min_length=1, description="What the person reads last.")
    next: Line = Field(description="What happens next, and when.")
    about_item: bool = Field(False, description="Asked about something the person said before.")
    private: bool = Field(
        False, description="Leave now is always on the screen; only people outside the team read."
    )
    group: Group | None = Field(None, description="Where the first page shows it.")
    place: int = Field(50, ge=1, le=99, description="Its place in the group: 1 comes first.")
    practice: bool = Field(True, description="Offer the practice question, which stores nothing.")
    sections: tuple[Section, ...] = Field((), alias="section", max_length=limits.SECTIONS)
    questions: tuple[Question, ...] = Field(
        alias="question", min_length=1, max_length=limits.QUESTIONS
    )
    triggers: tuple[Trigger, ...] = Field((), alias="trigger", max_length=limits.TRIGGERS)
    aloud: tuple[SaidAloud, ...] | None = Field(
        None, max_length=limits.SAID_ALOUD, description="Words that a computer says wrongly."
    )
    allow: tuple[Allow, ...] = Field(
        (), max_length=limits.PROBLEMS, description="Easy-read rules gone past on purpose."
    )

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @property
    def for_staff(self) -> bool:
        """Only staff answer it: signed in, from their own pages."""
        return set(self.asked_of) <= {"staff", "manager"}

    def question(self, question_id: str) -> Question | None:
        return next((q for q in self.questions if q.id == question_id), None)

    def with_purpose(self, purpose: Purpose) -> Question | None:
        return next((q for q in self.questions if q.purpose == purpose), None)


class Text(_Frozen):
    """A text of the form: its id, its easy words, its standard words if it has them.

    ``slots`` in the words, such as ``{you_said}``, are filled by the engine.
    """

    id: str
    easy: str
    standard: str | None = None


def texts_of(form: Form) -> Iterator[Text]:
    """Every text a person can meet, in the order they meet them."""
    yield Text(id="title", easy=form.title)
    yield from (Text(id=f"start.{n}", easy=line) for n, line in enumerate(form.start, 1))
    if form.need:
        yield Text(id="need", easy=form.need)
    yield Text(id="who_sees", easy=form.who_sees)
    yield Text(id="private_ends", easy=form.private_ends)
    yield from (
        Text(id=f"section.{s.id}", easy=s.title, standard=s.standard) for s in form.sections
    )
    for question in form.questions:
        yield from question_texts(question)
    yield from (Text(id=f"end.{n}", easy=line) for n, line in enumerate(form.end, 1))
    yield Text(id="next", easy=form.next)


def question_texts(question: Question) -> Iterator[Text]:
    q = question.id
    yield Text(id=f"{q}.ask", easy=question.ask, standard=question.standard)
    extras = (("hint", question.hint), ("alt", question.alt), ("because", question.needed_because))
    yield from (Text(id=f"{q}.{name}", easy=words) for name, words in extras if words)
    for option in (*question.headings, *question.options):
        yield Text(id=option_text_id(q, option.value), easy=option.say, standard=option.standard)


def option_text_id(question_id: str, value: str) -> str:
    """``share.option.ask``: apart from ``share.ask``, since an option may be called *ask*."""
    return f"{question_id}.option.{value}"
