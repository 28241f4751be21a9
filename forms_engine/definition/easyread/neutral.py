"""Rules about a text that hold in any language: lengths, numbers, dates, capitals, markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forms_engine.definition.easyread.piece import Piece, count_words
from forms_engine.definition.problems import Finding, error, warning

_ROMAN = re.compile(
    r"\b(?=[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b"
)
_NOT_ROMAN = frozenset(("CD", "CV", "CC", "DC", "MC", "MD", "MI", "DI", "MIX", "XL", "LI"))
_DATE = re.compile(r"\b\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
_TIME = re.compile(r"\b(?:1[3-9]|2[0-3])[:.][0-5]\d\b")
_FRACTION = re.compile(r"\b\d+/\d+\b|[¼-¾⅐-⅞]")
_LARGE = re.compile(r"\b(?:\d{1,3}(?:[, ]\d{3})+|\d{4,})\b")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|\*\w[^*]*\*|(?<!\w)_\w[^_]*_(?!\w)|\]\(|`|^#+ ")
_CAPITALS = re.compile(r"\b[^\W\d_]{2,}\b")
_SYMBOLS = re.compile(r"[&#@*/()\[\]<>=+~^|\\]")


def sentence_length(piece: Piece) -> Iterator[Finding]:
    for sentence in piece.sentences:
        count = count_words(sentence)
        if count > 10:
            make, most = (error, 15) if count > 15 else (warning, 10)
            what = f"This sentence has {count} words: “{_short(sentence)}”"
            yield make("ER01", piece.at, what, f"Make it two sentences of at most {most} words.")


def question_length(piece: Piece) -> Iterator[Finding]:
    count = count_words(piece.words)
    if piece.part == "ask" and count > 12:
        make, most = (error, 20) if count > 20 else (warning, 12)
        what = f"This question has {count} words."
        yield make("ER02", piece.at, what, f"Use at most {most}.")


def parts_of_numbers(piece: Piece) -> Iterator[Finding]:
    if "%" in piece.words or "٪" in piece.words:
        yield error("ER15", piece.at, "Percent is hard to understand.", "Write “8 of 10 people”.")
    if _FRACTION.search(_DATE.sub("", piece.words)):
        yield error("ER15", piece.at, "A part of a number is hard to read.", "Write “1 of 2”.")
    for found in _LARGE.findall(_DATE.sub("", piece.words)):
        if not re.fullmatch(r"(?:19|20)\d\d", found):
            what = f"{found} is a large number."
            yield warning("ER15", piece.at, what, "Write “many”, or show it in another way.")


def roman_numerals(piece: Piece) -> Iterator[Finding]:
    for found in _ROMAN.findall(piece.words):
        if found not in _NOT_ROMAN:
            what = f"{found} looks like an old Roman number."
            yield error("ER16", piece.at, what, "Write it as 1, 2, 3.")


def dates(piece: Piece) -> Iterator[Finding]:
    if found := _DATE.search(piece.words):
        what = f"The date {found.group()} can be read in two ways."
        yield error("ER17", piece.at, what, "Write it as 4 March 2027.")
    if found := _TIME.search(_DATE.sub("", piece.words)):
        what = f"The time {found.group()} is on a 24-hour clock."
        yield warning("ER17", piece.at, what, "Write it as 3 in the afternoon.")


def capitals_and_markup(piece: Piece) -> Iterator[Finding]:
    if _MARKUP.search(piece.words):
        what = "There are signs here for bold, italic or underlined words."
        yield error("ER20", piece.at, what, "Write plain words only.")
    if shouts(piece.words):
        what = f"There are words in capital letters: “{_short(piece.words)}”"
        yield error("ER20", piece.at, what, "Write them in small letters.")


def shouts(words: str) -> bool:
    """One long word in capitals, or two words next to each other."""
    before = False
    for word in _CAPITALS.findall(re.sub(r"\{\w*\}", " ", words)):
        loud = word.isupper()
        if loud and (before or len(word) > 4):
            return True
        before = loud
    return False


def symbols(piece: Piece) -> Iterator[Finding]:
    plain = _FRACTION.sub("", _DATE.sub("", _MARKUP.sub("", piece.words)))
    if found := sorted(set(_SYMBOLS.findall(plain))):
        what = f"Signs such as {' '.join(found)} are hard to read."
        yield warning("ER21", piece.at, what, "Write the word, or make a new sentence.")


def hint(piece: Piece) -> Iterator[Finding]:
    if piece.part == "hint" and (len(piece.sentences) > 1 or "://" in piece.words):
        what = "A hint is one short sentence with no link."
        yield warning("ER34", piece.at, what, "Keep the sentence that helps most.")


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:77]}…"


RULES = (
    sentence_length,
    question_length,
    parts_of_numbers,
    roman_numerals,
    dates,
    capitals_and_markup,
    symbols,
    hint,
)
