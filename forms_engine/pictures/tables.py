"""A folder or zip with a CSV: one line a picture. Column names and separators are forgiven."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import PurePosixPath

from babel import Locale

from forms_engine.languages.known import language
from forms_engine.pictures.candidates import Candidate, Credit, Pack, concept_of
from forms_engine.pictures.licences import WRITE_ONE, known
from forms_engine.pictures.refusing import SetRefused
from forms_engine.pictures.safety import MEDIA_TYPES
from forms_engine.pictures.unpacking import Brought

MOST_LINES = 20_000

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "file": ("file", "filename", "file name", "image", "picture", "symbol", "path", "img", "photo"),
    "concept": ("concept", "id", "key", "name", "code", "means", "stands for"),
    "author": ("author", "authors", "artist", "creator", "by", "made by", "drawn by", "designer"),
    "licence": ("licence", "license", "rights", "copyright", "licence name", "license name"),
    "source": ("source", "url", "link", "from", "website", "address", "where from"),
    "tags": ("tags", "keywords", "search", "synonyms", "other words"),
    "en": ("word", "words", "label", "title", "meaning", "description", "caption", "text", "gloss"),
}
_PLAIN = frozenset(_COLUMNS) - {"en"}
_ENDINGS = (".csv", ".tsv", ".txt")


def is_table(name: str) -> bool:
    return name.lower().endswith(_ENDINGS) and "readme" not in name.lower()


def read_table(brought: Brought, name: str, given: Credit) -> Pack:
    """``given`` is the credit of pictures whose line says none. Raises SetRefused."""
    place = _the_table(brought)
    text = _text(brought.files[place])
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=False)
    try:
        reading = _Reading(brought, place, given, [*_numbered(rows)])
    except csv.Error:
        raise SetRefused(f"{place} is no table. Save it again as CSV.") from None
    return Pack(name, given.source, tuple(reading.candidates()), tuple(reading.notes))


def _the_table(brought: Brought) -> str:
    found = sorted((n for n in brought.files if is_table(n)), key=lambda n: (n.count("/"), n))
    index = [n for n in found if PurePosixPath(n).stem.lower() == "index"]
    if not found:
        sample = next((n for n in brought.files if _is_picture(n)), "tea.png")
        raise SetRefused(
            "There is no CSV in it. Add a file index.csv that says what each picture shows, "
            "one line a picture:",
            "  file,word,author,licence",
            f"  {PurePosixPath(sample).name},a cup of tea,Sam Jones,CC BY 4.0",
        )
    if len(found) > 1 and not index:
        raise SetRefused(
            f"There are several tables in it: {', '.join(found[:4])}. Call the right one index.csv."
        )
    return (index or found)[0]


def _is_picture(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in MEDIA_TYPES


def _text(body: bytes) -> str:
    """As spreadsheets save it: UTF-8, UTF-16, or the alphabet of old Windows."""
    encodings = ("utf-16",) if body[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SetRefused("The table is not plain text. Save it as CSV (UTF-8).")


def _separator(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t|", key=first.count)


def _numbered(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    line = 1
    for row in rows:
        if len(row) > 200 or line > MOST_LINES * 5:
            raise SetRefused(f"The table has more than {MOST_LINES} lines, or a line without end.")
        if any(cell.strip() for cell in row):
            yield line, [cell.strip() for cell in row]
        line = getattr(rows, "line_num", line) + 1


def _by_name(brought: Brought, place: str) -> dict[str, str]:
    """Pictures by their name, and by their way from the table; small and large letters alike."""
    root = PurePosixPath(place).parent.as_posix().removeprefix(".")
    found: dict[str, str] = {}
    for name in filter(_is_picture, brought.files):
        found.setdefault(PurePosixPath(name).name.casefold(), name)
        found[name.removeprefix(f"{root}/" if root else "").casefold()] = name
    return found


def _column(title: str) -> str:
    """What a column holds: one of ours, the code of a language, or "" where nobody knows."""
    plain = " ".join(title.replace("_", " ").replace("-", " ").casefold().split())
    for name, others in _COLUMNS.items():
        if plain in others:
            return name
    code = title.strip().casefold().replace("_", "-")
    names = _language_names()
    return names.get(plain) or (code.split("-")[0] if code.split("-")[0] in names else "")


@cache
def _language_names() -> dict[str, str]:
    """Codes, and names in English and in the language itself: cy, welsh, cymraeg."""
    english = {str(code): str(name) for code, name in Locale("en").languages.items()}
    codes = {code for code in english if len(code) == 2} - {"no"}
    names = {code: code for code in codes}
    for code in sorted(codes, reverse=True):
        names[english[code].casefold()] = code
        names.setdefault(language(code).own_name.casefold(), code)
    return names


class _Reading:
    def __init__(
        self, brought: Brought, place: str, given: Credit, rows: list[tuple[int, list[str]]]
    ) -> None:
        if len(rows) < 2:
            raise SetRefused(f"{place} is empty. Write one line for each picture.")
        if len(rows) > MOST_LINES:
            raise SetRefused(f"{place} has {len(rows)} lines. The most is {MOST_LINES}.")
        self._files, self._names = brought.files, _by_name(brought, place)
        self._place, self._given = place, given
        self._rows = rows[1:]
        self._columns = dict(self._named(rows[0][1]))
        self.notes: list[str] = []
        self._troubles: list[str] = []

    def _named(self, header: list[str]) -> Iterator[tuple[str, int]]:
        seen: set[str] = set()
        for at, title in enumerate(header):
            name = _column(title)
            if name and name not in seen:
                seen.add(name)
                yield name, at
        if "file" not in seen:
            raise SetRefused(
                f"{self._place}, line 1: no column says which file a picture is in. The columns "
                f"are: {', '.join(h or 'empty' for h in header)[:200]}.",
                "Call one of them file. Others that we know: word, concept, author, licence, "
                "source, tags, and a language such as Welsh or cy.",
            )

    def candidates(self) -> Iterator[Candidate]:
        seen: dict[str, int] = {}
        found = []
        for line, row in self._rows:
            one = self._candidate(line, row)
            if one is None:
                continue
            if one.concept in seen:
                self._trouble(
                    line, f"{one.concept} stands in line {seen[one.concept]} too. Keep one of them."
                )
            seen.setdefault(one.concept, line)
            found.append(one)
        if self._troubles:
            raise SetRefused.of_many(self._troubles)
        unused = len(set(self._names.values())) - len({c.file for c in found})
        if unused > 0:
            self.notes.append(f"{unused} picture files stand in no line of the table. Left out.")
        yield from found

    def _candidate(self, line: int, row: list[str]) -> Candidate | None:
        cell = {name: row[at] for name, at in self._columns.items() if at < len(row) and row[at]}
        words = {name: said for name, said in cell.items() if name not in _PLAIN}
        file = self._file(line, cell.get("file", ""))
        concept = concept_of(cell.get("concept", "") or next(iter(words.values()), ""))
        if not concept and file:
            concept = concept_of(PurePosixPath(file).stem)
        if file and not concept:
            self._trouble(line, "nothing says what this picture shows. Fill in word or concept.")
        credit = self._credit(line, cell)
        if not file or not concept or credit is None:
            return None
        tags = tuple(t for t in cell.get("tags", "").replace(";", ",").split(",") if t.strip())
        return Candidate(
            f"{self._place}, line {line}",
            concept,
            file,
            self._files[file],
            credit,
            words or {"en": concept.replace("-", " ")},
            {"en": tags} if tags else {},
        )

    def _file(self, line: int, written: str) -> str:
        if not written:
            self._trouble(line, "there is no file name.")
            return ""
        if "://" in written:
            self._trouble(
                line, "the file is an address on the web. We fetch nothing from there. "
                "Save the picture beside the table.",
            )  # fmt: skip
            return ""
        key = written.replace("\\", "/").removeprefix("./").casefold()
        found = self._names.get(key) or self._names.get(key.rpartition("/")[2])
        if found is None:
            close = get_close_matches(key, self._names, 1)
            hint = f" Did you mean {PurePosixPath(self._names[close[0]]).name}?" if close else ""
            self._trouble(line, f"there is no file {written[:60]}.{hint}")
        return found or ""

    def _credit(self, line: int, cell: Mapping[str, str]) -> Credit | None:
        licence = known(cell["licence"]) if "licence" in cell else self._given.licence
        if licence is None:
            said = cell.get("licence", "")
            what = f"we do not know the licence “{said[:40]}”." if said else "there is no licence."
            self._trouble(line, f"{what} {WRITE_ONE}")
            return None
        author = cell.get("author") or self._given.author
        if not author:
            self._trouble(line, "nothing says who made it. Fill in author.")
            return None
        return Credit(author, licence, cell.get("source") or self._given.source)

    def _trouble(self, line: int, what: str) -> None:
        self._troubles.append(f"{self._place}, line {line}: {what}")
