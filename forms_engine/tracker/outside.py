"""What is only for people outside the team: a private form, and what is about the team itself.

Words come before what they are about. Until that is said, nobody of the team reads them either.
"""

from __future__ import annotations

from forms_engine.definition.answers import Answers
from forms_engine.definition.form import Form
from forms_engine.definition.logic import can_hold
from forms_engine.definition.version import Version
from forms_engine.responses.events import Saved, Transaction
from forms_engine.tracker import store_listening


def is_outside(connection: Transaction, version: Version, response_id: int) -> bool:
    """Is the form private, or did an answer say that this is about the team?"""
    if version.form.private:
        return True
    about_the_team = {trigger.id for trigger in version.form.triggers if trigger.outside_team}
    return bool(about_the_team and about_the_team & store_listening.fired(connection, response_id))


def could_be(form: Form, answers: Answers) -> bool:
    """May an answer that is still to come say so?"""
    return any(t.outside_team and can_hold(t.when, answers) for t in form.triggers)


def keep_from_the_team(event: Saved) -> None:
    """Set who may see what this response has set off. What was sent is not kept back any more
    for what was left open."""
    connection, form = event.connection, event.version.form
    if not form.private and not any(trigger.outside_team for trigger in form.triggers):
        return
    outside = is_outside(connection, event.version, event.response_id) or (
        could_be(form, event.answers) and not store_listening.is_sent(connection, event.response_id)
    )
    store_listening.set_outside(connection, event.response_id, outside)
