"""Rules about how a question is built: pictures, number of options, scales, ways out."""

from __future__ import annotations

from collections.abc import Iterator

from forms_engine.definition.checks.pictures import NONE, is_name, named
from forms_engine.definition.checks.subject import Subject
from forms_engine.definition.easyread.piece import count_words
from forms_engine.definition.form import Question
from forms_engine.definition.problems import Finding, Place, error, info, subject, warning

_UNKNOWN = ("", "unknown", "?", "none")


def every_answer_has_a_picture(form: Subject) -> Iterator[Finding]:
    """A question may go without one, if it says why; a form and an answer may not."""
    for at, name in named(form.form):
        if name == NONE and (len(at) == 1 or at[2] in ("options", "headings")):
            what = f"{subject(at).rstrip(',')} has no picture."
            yield error("ER24", at, what, "Choose a picture of the set, or a photo of pictures/.")


def licence_is_known(form: Subject) -> Iterator[Finding]:
    told: set[str] = set()
    for at, name in named(form.form):
        if name == NONE or name in told or not is_name(name):
            continue
        found = form.picture(name)
        if found is not None and found.licence.strip().lower() in _UNKNOWN:
            what = f"Nobody knows who allows us to use the picture “{name}”."
            write = "Write its author, licence and source into pictures/credits.toml."
            yield error("ER26", at, what, write)
            told.add(name)


def few_options(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        count = len(form.values(question))
        if form.shape(question) not in ("choice", "sort") or count <= 5:
            continue
        at: Place = ("question", number, "options")
        make, most = (error, 7) if count > 7 else (warning, 5)
        what = f"Question {number + 1} has {count} options."
        write = f"Use at most {most}, or add [[allow]] with the reason for more."
        yield make("ER27", at, what, write)


def scales(form: Subject) -> Iterator[Finding]:
    first: tuple[str, ...] = ()
    for number, question in enumerate(form.form.questions):
        if form.shape(question) != "scale":
            continue
        at: Place = ("question", number)
        yield from _one_scale(form, question, at)
        words = tuple(option.say for option in question.options)
        first = first or words
        if words != first:
            what = f"Question {number + 1} has other words on its scale than the first scale."
            yield warning("ER28", (*at, "options"), what, "Use the same words in the whole form.")


def _one_scale(form: Subject, question: Question, at: Place) -> Iterator[Finding]:
    points = len(form.values(question))
    if points > 5:
        what = f"{subject(at)} is a scale of {points} points."
        yield error("ER12", (*at, "options"), what, "Use 3, or at most 5.")
    elif points % 2 == 0:
        what = f"{subject(at)} is a scale with no middle."
        yield error("ER28", (*at, "options"), what, "Use 3 points: one good, one between, one bad.")
    if not question.engine_options:
        what = f"{subject(at)} is a scale with no “I don’t know” beside it."
        yield error("ER28", (*at, "engine_options"), what, "Take engine_options = false away.")
    for place, option in enumerate(question.options):
        count, here = count_words(option.say), (*at, "options", place, "say")
        if count > 2:
            make, most = (error, 5) if count > 5 else (warning, 2)
            what = f"{subject(here)} has {count} words on a scale."
            yield make("ER27", here, what, f"Use at most {most}.")


def lone_yes_or_no(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        if set(form.values(question)) == {"yes", "no"} and not (question.fact or question.purpose):
            what = f"Question {number + 1} can only be answered by yes or no."
            write = "Many people say yes to be kind. Offer both sides in words, or add fact = true."
            yield warning("ER11", ("question", number, "ask"), what, write)


def easier_than_writing(form: Subject) -> Iterator[Finding]:
    for number, question in enumerate(form.form.questions):
        if form.shape(question) == "words" and question.needed == "yes":
            what = f"Question {number + 1} can only be answered in own words, and must be answered."
            write = 'Write needed = "no", so that it can be missed.'
            yield error("ER31", ("question", number, "needed"), what, write)


def length(form: Subject) -> Iterator[Finding]:
    count = len(form.form.questions)
    if count > 15:
        what = f"The form has {count} questions."
        yield warning("ER29", ("question", 15), what, "Make it two forms, or use at most 15.")


def words_on_a_page(form: Subject) -> Iterator[Finding]:
    for number, q in enumerate(form.form.questions):
        says = (q.ask, q.hint or "", *(o.say for o in (*q.headings, *q.options)))
        count = sum(count_words(words) for words in says)
        if count > 50:
            what = f"There are {count} words on the page of question {number + 1}."
            yield warning("ER03", ("question", number), what, "Use at most 50.")


def read_by_people(form: Subject) -> Iterator[Finding]:
    what = "Nobody has noted yet that people with a learning disability read these words."
    yield info("ER38", ("title",), what, "Try the form with people before it is used.")


RULES = (
    every_answer_has_a_picture,
    licence_is_known,
    few_options,
    scales,
    lone_yes_or_no,
    easier_than_writing,
    length,
    words_on_a_page,
    read_by_people,
)
