"""Rules about a text that need the word lists of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forms_engine.definition.easyread.lists import WordLists
from forms_engine.definition.easyread.neutral import shouts
from forms_engine.definition.easyread.piece import Piece
from forms_engine.definition.problems import Finding, error, warning

_EXPLAINS = re.compile(r"\b(?:means?|is when|is where)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"^(?:it|this|that|they|these|those|he|she)\b", re.IGNORECASE)
_INITIALS = re.compile(r"\b[A-Z]{2,5}s?\b")


def hard_words(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    """Each hard word once, where it first stands; after that it is explained, or told."""
    met = piece.before.lower()
    for number, sentence in enumerate(piece.sentences):
        said_next = [*piece.sentences[number + 1 :], *filter(None, (piece.after,))]
        for hard in lists.hard_words(sentence):
            word = hard.word.lower()
            if word not in met and not _explained(sentence, word, said_next):
                yield _hard(piece, hard.word, hard.better, said_next[1:])
        met += sentence.lower()


def _explained(sentence: str, word: str, said_next: list[str]) -> bool:
    here = _explains(sentence, word, first=False)
    right_after = any(_explains(said, word, first=True) for said in said_next[:1])
    return here or right_after


def _hard(piece: Piece, word: str, better: str, later: list[str]) -> Finding:
    if any(_explains(said, word, first=False) for said in later):
        what = f"“{word}” is explained, but not in the next sentence."
        return error("ER23", piece.at, what, "Put the explanation right after it.")
    what = f"“{word}” is a hard word."
    if better[0].isupper() and better.endswith((".", "?")):
        return error("ER06", piece.at, what, f"Explain it in the next sentence: “{better}”")
    write = f"Write “{better}”, or explain it in the next sentence."
    return error("ER06", piece.at, what, write)


def _explains(sentence: str, word: str, *, first: bool) -> bool:
    """Does it say what the word means? Right after it, a sentence about it is enough."""
    about = word.lower() in sentence.lower()
    if first and (about or _POINTS_BACK.search(sentence)):
        return True
    return about and _EXPLAINS.search(sentence) is not None


def negatives(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    for sentence in piece.sentences:
        said = lists.found("negatives", re.sub(r"^\w+,", "", sentence))
        if len(said) > 1:
            what = f"Two words say no in one sentence: {_list(said)}."
            yield error("ER08", piece.at, what, "Say what is so, not what is not.")
        elif said and piece.part == "ask":
            what = f"The question says “{said[0]}”."
            yield warning("ER08", piece.at, what, "Ask it the other way round if you can.")


def leading(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    if piece.part not in ("ask", "hint"):
        return
    for found in [*lists.found("leading", piece.words), *lists.found("praise", piece.words)]:
        what = f"“{found.strip(' ,')}” tells people which answer you want."
        yield error("ER10", piece.at, what, "Ask it so that every answer is as easy to give.")
    if lists.found("one_sided", piece.words):
        what = "The question names only one of the answers."
        yield warning("ER10", piece.at, what, "Ask “How do you feel about …?”, or name both.")


def agreeing(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    name = "agreeing_options" if piece.part == "option" else "agreeing"
    for found in lists.found(name, piece.words):
        what = f"“{found}” is hard to answer, and many people say yes to it."
        yield error("ER12", piece.at, what, "Ask the thing itself, with three answers in words.")


def percent(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    if found := lists.found("percent", piece.words):
        what = f"“{found[0]}” is hard to understand."
        yield error("ER15", piece.at, what, "Write “8 of 10 people”.")


def short_forms(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    initials = [] if shouts(piece.words) else _INITIALS.findall(piece.words)
    unknown = (i for i in initials if i.rstrip("s") not in lists.known_short_forms)
    if found := [*lists.found("short_forms", piece.words), *unknown]:
        what = f"{_list(found)}: not everyone knows what this stands for."
        yield warning("ER18", piece.at, what, "Write the full words.")


#: Rule, word list, what is said about a word found, what to write.
_LISTED: tuple[tuple[str, str, str, str], ...] = (
    ("ER04", "joining", "joins two ideas.", "Make two sentences."),
    ("ER13", "time", "is hard to judge.", "Ask about today, this week, or one thing."),
    ("ER14", "comparing", "asks people to compare.", "Ask about one thing at a time."),
    ("ER19", "idioms", "does not mean what it says.", "Say what you mean in plain words."),
    ("ER32", "childlike", "sounds like talking to a child.", "Write as to any adult."),
)


def listed(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    for rule, name, says, write in _LISTED:
        for found in lists.found(name, piece.words):
            if not (piece.part == "ask" and piece.words.startswith(found.capitalize())):
                yield warning(rule, piece.at, f"“{found}” {says}", write)


def commas(piece: Piece, lists: WordLists) -> Iterator[Finding]:
    for sentence in piece.sentences:
        if sentence.count(",") > 1 or ";" in sentence:
            what = "There is more than one idea in this sentence."
            yield warning("ER04", piece.at, what, "Make two sentences.")


def _list(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


RULES = (hard_words, negatives, leading, agreeing, percent, short_forms, listed, commas)
#: What is not checked in a language that has no word lists.
NEED_LISTS = ("ER04", "ER06", "ER08", "ER10", "ER13", "ER14", "ER18", "ER19", "ER23", "ER32")
