"""The answer to a person, their story and the board as documents, so that they can be had in every
way a form can: on paper, in large print, in Word, as an e-book, in Braille, as plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from forms_engine.definition.words import Said
from forms_engine.formats.document import (
    Art,
    Asked,
    Block,
    Choice,
    Document,
    Heading,
    Line,
    Pair,
)
from forms_engine.formats.words import Say, spoken
from forms_engine.languages.known import SOURCE, language
from forms_engine.languages.marking import N_
from forms_engine.look.credits import credits_of_pictures
from forms_engine.look.days import day_words
from forms_engine.look.picking import engine_picture, taste_of
from forms_engine.look.prefs import Prefs
from forms_engine.question_types.contract import Shape
from forms_engine.services import Services
from forms_engine.tracker.board import SHOWS
from forms_engine.tracker.judging import VALUES
from forms_engine.tracker.reasons import OUTCOMES, Ruling
from forms_engine.tracker.records import Action, Answer, BoardCard, CardText, Change, Item
from forms_engine.tracker.timeline import Next, Step
from forms_engine.tracker.words import topic_picture, topic_words

ASK_SOMEONE = N_("You can ask someone to help you.")
TICK_ONE = N_("Tick one box.")
VERDICT = "verdict"


@dataclass(frozen=True)
class Reader:
    """Whoever the document is for: their language, their pictures."""

    house: Services
    prefs: Prefs

    @cached_property
    def say(self) -> Say:
        return spoken(self.house.interface, self.prefs.language)

    def art(self, name: str) -> Art | None:
        """None where the person wants no pictures: words always stand beside them."""
        if not self.prefs.shows_pictures:
            return None
        found = engine_picture(self.house.pictures, name, taste_of(self.house, self.prefs))
        return Art(found.sha256, found.media_type, found.body) if found else None

    def staff(self, words: str) -> Said:
        """What staff wrote stays as it is; for another language it is marked as English."""
        own = self.prefs.language == SOURCE
        return Said(words=words, language=None if own else SOURCE)

    def day(self, day: date) -> str:
        return day_words(partial(self.house.interface.plain, self.prefs.language), day)

    def document(
        self, title: Said, blocks: Sequence[Block], names: Sequence[str], **more: object
    ) -> Document:
        """``names`` are the pictures in it, whose makers are named at the end."""
        code, taste = self.prefs.language, taste_of(self.house, self.prefs)
        shown = names if self.prefs.shows_pictures else ()
        return Document(
            title=title,
            language=code,
            direction=language(code).direction,
            voice=self.prefs.voice,
            blocks=tuple(blocks),
            foot=self.say(ASK_SOMEONE),
            credits=credits_of_pictures(self.house, shown, code, taste),
            say=self.say,
            **more,  # type: ignore[arg-type]
        )


def board_of(reader: Reader, cards: Sequence[tuple[BoardCard, CardText]], address: str) -> Document:
    """The whole board; each card says what people said, and what was done or why not."""
    say = reader.say
    title = say(N_("You said, we did"))
    blocks: list[Block] = [Heading(1, title, reader.art("notice-board"))]
    names = ["notice-board"]
    for card, text in cards:
        shows = SHOWS[card.shows]
        code = None if text.language == reader.prefs.language else text.language
        did = " ".join(filter(None, (text.did, text.next)))
        blocks.append(
            Pair(
                Said(words=text.topic, language=code),
                say(shows.pill),
                Line(
                    Said(words=text.said, language=code),
                    reader.art(card.picture_said),
                    label=say(N_("You said")),
                ),
                Line(
                    Said(words=did, language=code),
                    reader.art(card.picture_did),
                    label=say(shows.label),
                ),
            )
        )
        names += [card.picture_said, card.picture_did]
    if not cards:
        blocks.append(Line(say(N_("There is nothing here yet."))))
    return reader.document(title, blocks, names, address=address)


@dataclass(frozen=True)
class Story:
    """All that a person is told about one thing they said."""

    item: Item
    question: Said | None
    #: Their own words, or "".
    words: str
    #: The cards they chose, where they wrote nothing.
    chosen: Sequence[Said]
    steps: Sequence[Step]
    next: Next | None
    answer: Answer | None
    changes: Sequence[Change]
    actions: Sequence[Action]
    day: Callable[[int], date]

    @property
    def may_be_judged(self) -> bool:
        return self.answer is not None and self.item.status not in ("withdrawn", "erased")


def story_of(reader: Reader, story: Story) -> Document:
    """One thing a person said: their words, our answer, what happens, their verdict."""
    topic = story.item.topic
    title = reader.say(topic_words(topic))
    blocks: list[Block] = [Heading(1, title, reader.art(topic_picture(topic)))]
    told_on = reader.day(story.day(story.item.received_at))
    blocks.append(Line(reader.say(N_("You told us on {day}."), day=told_on), manner="hint"))
    blocks += _you_said(reader, story)
    if story.may_be_judged and story.answer:
        blocks += _answer(reader, story.answer)
    blocks += _done(reader, story)
    blocks += _steps(reader, story)
    if story.may_be_judged:
        blocks.append(_verdict(reader))
    return reader.document(title, blocks, list(_pictures(story)), reference=story.item.ref)


def _pictures(story: Story) -> Iterator[str]:
    yield topic_picture(story.item.topic)
    yield from (step.picture for step in story.steps)
    yield from (drawn for _, drawn, _ in VALUES.values())


def _you_said(reader: Reader, story: Story) -> Iterator[Block]:
    yield Heading(2, reader.say(N_("You said")))
    if story.question and (story.words or story.chosen):
        yield Line(story.question, manner="hint")
    if story.words:
        yield Line(Said(words=story.words), reader.art("you-said"), "quote")
    elif story.chosen:
        yield from (Line(said, reader.art("you-said")) for said in story.chosen)
    else:
        yield Line(reader.say(N_("You took your words back.")))
    if story.item.safety_copy:
        kept = N_("We keep a copy of this, to keep people safe. We must do that.")
        yield Line(reader.say(kept), reader.art("safe"))


def _answer(reader: Reader, answer: Answer) -> Iterator[Block]:
    say, ruling = reader.say, answer.ruling
    yield Heading(2, say(N_("Our answer")))
    yield Line(reader.staff(answer.words), reader.art(OUTCOMES[ruling.outcome][2]))
    yield from (
        Line(said, reader.art(picture), label=say(label))
        for picture, label, said in _reasons(reader, ruling)
    )


def _reasons(reader: Reader, ruling: Ruling) -> Iterator[tuple[str, str, Said]]:
    """(picture, what it is, the words) for each thing that the ruling says."""
    if ruling.reason:
        yield "tell-me-why", N_("Why"), reader.staff(ruling.reason)
    yield "who-decides", N_("Who decided"), reader.staff(ruling.decided_by)
    if ruling.would_change:
        yield "want-change", N_("What would have to change"), reader.staff(ruling.would_change)
    if ruling.review_on:
        on = Said(words=reader.day(ruling.review_on))
        yield "calendar-month", N_("We look at it again on"), on
    if ruling.disagree:
        yield "speak-up", N_("If you do not agree"), reader.staff(ruling.disagree)


def _done(reader: Reader, story: Story) -> Iterator[Block]:
    going_on = [action for action in story.actions if not action.what_changed]
    if not (story.changes or going_on):
        return
    say = reader.say
    yield Heading(2, say(N_("What we did") if story.changes else N_("What we are doing")))
    for change in story.changes:
        on = Said(words=reader.day(story.day(change.at)))
        yield Line(reader.staff(change.said), reader.art("we-did"), label=on)
    for action in going_on:
        picture = "agreed-to-do" if action.status == "agreed" else "doing-it"
        yield Line(reader.staff(action.what), reader.art(picture), label=_who(reader, action))


def _who(reader: Reader, action: Action) -> Said | None:
    if not (action.owner and action.due):
        return None
    words = N_("{who} does this by {day}")
    return reader.say(words, who=action.owner, day=reader.day(action.due))


def _steps(reader: Reader, story: Story) -> Iterator[Block]:
    say = reader.say
    yield Heading(2, say(N_("What happens with it")))
    for step in story.steps:
        label = Said(words=reader.day(story.day(step.at))) if step.at else None
        label = say(N_("We are here")) if step.now else label
        yield Line(say(step.words), reader.art(step.picture), label=label)
    if story.next:
        yield from _next(reader, story.next)


def _next(reader: Reader, coming: Next) -> Iterator[Block]:
    say = reader.say
    words = say(coming.words)
    by = reader.day(coming.by) if coming.by else ""
    if by and not coming.late:
        after = say(N_("By {day}."), day=by).words
        words = Said(words=f"{words.words} {after}", language=words.language)
    yield Line(words, reader.art(coming.picture), label=say(N_("What comes next")))
    if by and coming.late:
        yield Line(say(N_("We said {day}. We are late. We are sorry."), day=by))


def _verdict(reader: Reader) -> Asked:
    """On paper a verdict is a tick, to hand back; it stays the person's own."""
    say = reader.say
    choices = (
        Choice(value, say(words), reader.art(drawn)) for value, (words, drawn, _) in VALUES.items()
    )
    return Asked(
        question_id=VERDICT,
        number=0,
        shape=Shape.CHOICE,
        ask=say(N_("How is it now?")),
        how=say(TICK_ONE),
        options=tuple(choices),
    )


def suits(prefs: Prefs) -> str:
    """The format nearest to how this person has their pages."""
    if int(prefs.size) >= 150:
        return "large_print"
    return "easy_read" if prefs.shows_pictures else "text"
