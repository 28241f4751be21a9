"""Saving a whole form at once, as it comes from paper: the same rows, and the same ears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from forms_engine.definition.answers import Answer, Helper, Provenance
from forms_engine.definition.route import answers_on_route
from forms_engine.definition.version import Version
from forms_engine.responses import store
from forms_engine.responses.events import Listener, Reaction, Transaction
from forms_engine.responses.saving import listened_to, packed, tell, who
from forms_engine.responses.sealing import token_hash
from forms_engine.responses.store import Visit
from forms_engine.services import Services


def save_whole(
    house: Services,
    listener: Listener,
    connection: Transaction,
    version_id: int,
    answers: Mapping[str, Answer],
    provenance: Provenance,
    token: str,
) -> tuple[int, Reaction]:
    """A new response with these answers, sent. ``provenance`` counts only where the form does not
    ask who helped. Whoever listens hears each question in order, as if it were being answered."""
    version, now = house.versions.get(version_id), house.now()
    response_id = store.begin_response(connection, version_id, turned=False, now=now)
    sitting_id = store.begin_sitting(connection, response_id, token_hash(token), now)
    visit = _visit(version, version_id, response_id, sitting_id, answers, provenance)
    store.set_help(connection, sitting_id, visit.provenance, visit.helper)
    for question_id, answer in answers.items():
        question = version.question(question_id)
        assert question is not None
        row = packed(house, question, answer)
        store.save(connection, visit, version.numbers[question_id], row, now)
    reaction = _tell_all(house, listener, connection, visit, version, answers)
    if store.send(connection, response_id, now):
        listener.sent(connection, response_id, now)
    store.leave_sitting(connection, sitting_id, now)
    return response_id, reaction


def _visit(
    version: Version,
    version_id: int,
    response_id: int,
    sitting_id: int,
    answers: Mapping[str, Answer],
    provenance: Provenance,
) -> Visit:
    helper = Helper.NOBODY if provenance is Provenance.OWN else Helper.NOT_KNOWN
    if version.form.with_purpose("who_helped") is not None:
        provenance, helper = who(version, answers_on_route(version.form, answers))
    return Visit(
        sitting_id=sitting_id,
        response_id=response_id,
        version_id=version_id,
        card_id=None,
        about_item=None,
        turned=False,
        sent=False,
        provenance=provenance,
        helper=helper,
        answers={},
        answered_here=True,
    )


def _tell_all(
    house: Services,
    listener: Listener,
    connection: Transaction,
    visit: Visit,
    version: Version,
    answers: Mapping[str, Answer],
) -> Reaction:
    total, ears = Reaction(), listened_to(version)
    for question_id in answers_on_route(version.form, answers):
        question = version.question(question_id)
        if question is None or question_id not in ears:
            continue
        reaction = tell(house, listener, connection, visit, version, question)
        if reaction.pause:
            number = version.numbers[question_id]
            store.take_back(connection, visit.response_id, number, house.now())
        total = replace(
            total,
            show_help=total.show_help or reaction.show_help,
            pause=total.pause or reaction.pause,
        )
    return total
