"""What we can say back about one thing: what they said, our answer, what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from forms_engine.definition.form import option_text_id
from forms_engine.definition.version import Version
from forms_engine.definition.words import Said, Voice
from forms_engine.question_types.engine_words import ENGINE_WORDS
from forms_engine.question_types.own_words.ways import quoted
from forms_engine.responses.events import Transaction
from forms_engine.services import Services
from forms_engine.tracker.records import Item
from forms_engine.tracker.store_answers import answer_for_person
from forms_engine.tracker.store_issues import actions_for_item, changes_for_item


def version_of(house: Services, item: Item) -> Version | None:
    return house.versions.get(item.version_id) if item.version_id is not None else None


def question_words(
    version: Version | None, question_id: str | None, language: str, voice: Voice
) -> Said | None:
    """The question as the person saw it."""
    if version is None or not question_id or version.question(question_id) is None:
        return None
    return version.say(f"{question_id}.ask", language, voice)


def chosen_words(
    version: Version | None, item: Item, values: tuple[str, ...], language: str, voice: Voice
) -> list[Said]:
    """The words of the cards they chose. The engine's own options come as msgids."""
    if version is None or not item.asked:
        return []
    question = version.question(item.asked)
    written = {o.value for o in (*question.options, *question.headings)} if question else set()
    found = []
    for value in values:
        if value in written:
            found.append(version.say(option_text_id(item.asked, value), language, voice))
        else:
            found.append(Said(words=ENGINE_WORDS.get(f"engine.{value}", value)))
    return found


def own_words(item: Item, plain: Callable[..., str]) -> str:
    """Their own words, and *[A voice recording, 0:12]* for what is there to hear or to see."""
    return "\n".join(filter(None, (item.said, quoted(item.beside, plain))))


def you_said(
    version: Version | None, item: Item, language: str, voice: Voice, plain: Callable[..., str]
) -> str:
    """Their own words, else the cards they chose."""
    if item.in_own_words:
        return own_words(item, plain)
    return ", ".join(
        said.words for said in chosen_words(version, item, item.chose, language, voice)
    )


#: What we said yes to, in whole or in part: later we can be asked if we kept our word.
PROMISES = ("yes", "yes_partly", "try_it", "already")


def promised(connection: Transaction, item: Item) -> bool:
    """Did we say that we would do something about it, or do something?"""
    answer = answer_for_person(connection, item.id)
    if answer is not None and answer.ruling.outcome in PROMISES:
        return True
    return bool(actions_for_item(connection, item.id) or changes_for_item(connection, item.id))


def slots(connection: Transaction, house: Services, item: Item) -> dict[str, str]:
    """For the words of *Did it get better?*; empty until an answer has been checked and sent."""
    answer = answer_for_person(connection, item.id)
    if answer is None:
        return {}
    version = version_of(house, item)
    source = version.form.language if version else ""
    plain = partial(house.interface.plain, source)
    changes = changes_for_item(connection, item.id)
    return {
        "you_said": you_said(version, item, source, "easy", plain),
        "our_answer": answer.words,
        "we_did": changes[-1].said if changes else "",
    }
