"""The form as text messages: one question a message, and every answer is a number to send back.

Whoever sends them copies each message from here. On the telephone the same words are read out.
What stands in round brackets is for whoever sends, and is not sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from forms_engine.definition.words import Said
from forms_engine.formats.document import Asked, Choice, Document, Heading, Line, Pair
from forms_engine.formats.letters import clean
from forms_engine.formats.lines import sentences, wrapped
from forms_engine.formats.rows import answered, called, letters_of_out, numbered, sorted_words
from forms_engine.formats.words import Say
from forms_engine.languages.marking import N_
from forms_engine.question_types.contract import Shape

HEAD = (
    N_("For you: this is the form “{title}” as text messages, or for the telephone."),
    N_("Send one message at a time. Wait for the answer before you send the next."),
    N_("Do not send the lines in round brackets."),
    N_("On the telephone, read each message out. A person can say the words or the number."),
    N_("Write down who helped to answer, if anyone did."),
)
MESSAGE = N_("(Message {number}: {letters} letters)")
LONG_MESSAGE = N_("(Message {number}: {letters} letters, counts as {parts} texts)")
AFTER = N_("(After {number}: {words})")
REPLY_ONE = N_("Reply {number} for {words}")
REPLY_MANY = N_("Reply with the numbers you choose, such as 1 2.")
REPLY_SOME = N_("Reply with up to {most} numbers, such as 1 2.")
FOR = N_("{number} for {words}")
REPLY_WORDS = N_("Reply in your own words.")
REPLY_NUMBER = N_("Reply with a number.")
REPLY_DAY = N_("Reply with a day, such as 4 March 2027.")
_OPEN = {Shape.NUMBER: REPLY_NUMBER, Shape.DATE: REPLY_DAY}

#: The letters of telephones themselves (3GPP TS 23.038); with any other, half as many fit.
SHORT_LETTERS = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
#: How many fit in each part of a longer message.
ONE_PART = 153
#: Those that count as two.
TWICE = frozenset("^{}\\[~]|€")
#: Signs every telephone writes plainly, so that a message does not cost double for a curl.
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


@dataclass(frozen=True, slots=True)
class Message:
    words: str
    #: For whoever sends: when to send it, and what to send after which answer.
    only: str = ""
    after: tuple[str, ...] = ()


def make(document: Document) -> bytes:
    say = document.say
    lines = []
    for sentence in HEAD:
        title = document.title.words
        lines += wrapped(f"({say(sentence, title=title).words})", document)
    for number, message in enumerate(messages(document), 1):
        parts = texts_needed(message.words)
        counts = {"letters": len(message.words), "parts": parts}
        head = say(MESSAGE if parts == 1 else LONG_MESSAGE, number=number, **counts)
        lines += ["", *wrapped(head.words, document)]
        if message.only:
            lines += wrapped(f"({message.only})", document)
        lines += message.words.split("\n")
        for note in message.after:
            lines += wrapped(note, document)
    return ("\r\n".join(lines) + "\r\n").encode()


def messages(document: Document) -> Iterator[Message]:
    """Lines that follow each other go in one message; a question goes alone."""
    waiting: list[str] = []
    for block in document.blocks:
        if isinstance(block, Asked):
            if waiting:
                yield Message("\n".join(waiting))
                waiting = []
            # Only a question of the paper itself has no number: which day it was written.
            if block.number or block.shape == Shape.STATEMENT:
                yield from _asked(block, document)
        elif words := _words(block, document):
            if sum(map(len, waiting)) + len(words) > ONE_PART * 2:
                yield Message("\n".join(waiting))
                waiting = []
            waiting.append(words)
    if waiting:
        yield Message("\n".join(waiting))


def _words(block: object, document: Document) -> str:
    match block:
        case Heading(level=1):
            return _plain([block.words], document)
        case Line() if block.manner not in ("helper", "pen"):
            return _plain(_labelled(block), document)
        case Pair():
            told = [*_labelled(block.first), *_labelled(block.second)]
            return _plain([block.topic, block.status, *told], document)
    return ""


def _labelled(line: Line) -> list[Said]:
    return [called(line.label), line.words] if line.label else [line.words]


def _plain(said: Sequence[Said], document: Document) -> str:
    return sentences(said, document).translate(PLAIN)


def _asked(asked: Asked, document: Document) -> Iterator[Message]:
    say = document.say
    only = asked.only_if.words if asked.only_if else ""
    opening = [*numbered(asked, say), *([asked.hint] if asked.hint else [])]
    if answered(asked):
        yield Message(_plain([*opening, *_given(asked, say)], document))
    elif asked.shape == Shape.STATEMENT:
        yield Message(_plain(opening, document), only)
    elif asked.shape == Shape.SORT:
        for card in asked.options:
            choices = (*asked.headings, *asked.out)
            lines = [_plain([*opening, card.words], document), *_numbers(choices, 1, document)]
            yield Message("\n".join(lines), only)
    else:
        lines = [_plain(opening, document), *_replies(asked, document)]
        yield Message("\n".join(lines), only, tuple(_onward(asked, say)))


def _given(asked: Asked, say: Say) -> Iterator[Said]:
    """What was answered, in words."""
    yield from (choice.words for choice in (*asked.options, *asked.out) if choice.chosen)
    if asked.places:
        for card in asked.options:
            yield from sorted_words(asked, card, say)
    if asked.text:
        yield Said(words=asked.text)


def _onward(asked: Asked, say: Say) -> Iterator[str]:
    for number, choice in enumerate((*asked.options, *asked.out), 1):
        if choice.onward:
            yield say(AFTER, number=number, words=choice.onward.words).words


def _replies(asked: Asked, document: Document) -> Iterator[str]:
    """What can be sent back. A way out of a question with a number for an answer has a letter."""
    if asked.options:
        yield from _numbers((*asked.options, *asked.out), asked.most, document)
        return
    say = document.say
    yield _plain([say(_OPEN.get(asked.shape, REPLY_WORDS))], document)
    for letter, choice in zip(letters_of_out(asked), asked.out, strict=False):
        yield _plain([say(REPLY_ONE, number=letter, words=choice.words.words)], document)


def _numbers(choices: Sequence[Choice], most: int, document: Document) -> Iterator[str]:
    if most != 1:
        yield _plain([_how_many(most, document.say)], document)
    for number, choice in enumerate(choices, 1):
        words = _plain([choice.words], document)
        said = document.say(REPLY_ONE if most == 1 else FOR, number=number, words=words)
        yield _plain([said], document)


def _how_many(most: int, say: Say) -> Said:
    return say(REPLY_SOME, most=most) if most else say(REPLY_MANY)


def texts_needed(words: str) -> int:
    """How many text messages a telephone company counts for these words."""
    words = clean(words)
    if all(letter in SHORT_LETTERS or letter in TWICE for letter in words):
        size, whole, part = len(words) + sum(letter in TWICE for letter in words), 160, ONE_PART
    else:
        size, whole, part = len(words.encode("utf-16-le")) // 2, 70, 67
    return 1 if size <= whole else ceil(size / part)
