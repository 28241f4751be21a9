"""What an item quotes: the answer that set it off, and the person's own words beside it."""

from __future__ import annotations

from dataclasses import dataclass

from forms_engine.definition.answers import Answer, Answers, Beside, Chosen, Sorted, Words
from forms_engine.definition.form import Form, Question, Trigger
from forms_engine.definition.logic import comparisons, holds, values_of

#: Question types whose answer is the person's own words.
OWN_WORDS = "own_words"
VERDICTS = ("better", "bit", "same", "worse")
WANTS = ("finish", "keep", "talk", "disagree", "complaint")


@dataclass(frozen=True, slots=True)
class Quote:
    """``asked``: the question that set it off. ``words_from``: where own words come from."""

    asked: str | None
    words_from: str | None


def quote(form: Form, trigger: Trigger, answers: Answers) -> Quote:
    """Own words the trigger looks at, else the only ones the form asks for, else none."""
    looked_at = [q for c in comparisons(trigger.when) if (q := form.question(c.question))]
    true = [c.question for c in comparisons(trigger.when) if holds(c, answers)]
    answered = [*true, *(q.id for q in looked_at if q.id in answers)]
    asked = answered[0] if answered else None
    own = [q for q in looked_at if _quotable(q)] or _own_words(form)
    return Quote(asked, own[0].id if len(own) == 1 else None)


def _quotable(question: Question) -> bool:
    """What a person says about the thing itself; their name is never quoted."""
    return question.type == OWN_WORDS and question.purpose is None


def _own_words(form: Form) -> list[Question]:
    """Words that no trigger looks at: where one does, they belong to what that one makes."""
    looked_at = {c.question for t in form.triggers for c in comparisons(t.when)}
    return [q for q in form.questions if _quotable(q) and q.id not in looked_at]


def words_of(answers: Answers, question_id: str | None) -> str | None:
    found = answers.get(question_id) if question_id else None
    return found.text.strip() or None if isinstance(found, Words) else None


def beside_of(answers: Answers, question_id: str | None) -> tuple[Beside, ...]:
    """What stands beside these words, or in their place."""
    found = answers.get(question_id) if question_id else None
    return found.beside if isinstance(found, Words) else ()


def chosen(
    answers: Answers, question_id: str | None, trigger: Trigger | None = None
) -> tuple[str, ...]:
    """What was chosen. Of sorted cards: each heading that the trigger looks at, and its cards."""
    found = answers.get(question_id) if question_id else None
    if isinstance(found, Sorted) and trigger is not None:
        tests = [c for c in comparisons(trigger.when) if c.question == question_id and c.any_card]
        headings = dict.fromkeys(value for test in tests for value in test.wanted())
        cards = {h: [card for card, place in found.places if place == h] for h in headings}
        return tuple(v for h, under in cards.items() if under for v in (h, *under))
    return values_of(found) if found is not None else ()


def topics_of(topic: str | None, topic_from: str | None, answers: Answers) -> tuple[str, ...]:
    """The trigger's own topic, or what the person chose it is about. Never guessed."""
    if topic_from:
        found = answers.get(topic_from)
        if isinstance(found, Chosen) and found.values:
            return found.values
    return (topic,) if topic else ("not_said",)


def only(question: Question | None, codes: tuple[str, ...]) -> bool:
    """True if the question's options are exactly these."""
    return question is not None and {option.value for option in question.options} == set(codes)


def verdict_of(question: Question | None, answer: Answer | None) -> str | None:
    """*Better*, *the same* … if this question asks for the person's verdict, else None."""
    given = values_of(answer) if answer is not None else ()
    if not only(question, VERDICTS) or len(given) != 1:
        return None
    return given[0] if given[0] in (*VERDICTS, "dont_know") else None


def wants_of(question: Question | None, answer: Answer | None) -> str | None:
    given = values_of(answer) if answer is not None else ()
    return given[0] if only(question, WANTS) and len(given) == 1 and given[0] in WANTS else None
