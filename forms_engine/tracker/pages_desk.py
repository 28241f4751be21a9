"""The staff blueprint, and what each of its pages needs: who is acting, and what they may see."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from flask import Blueprint, Response, abort, flash, redirect, request, url_for

from forms_engine.languages.marking import N_
from forms_engine.look.days import day_markup
from forms_engine.look.page import prefs_now, render
from forms_engine.media.store import Piece
from forms_engine.people.current import me
from forms_engine.people.permissions import allowed
from forms_engine.people.staff import Role
from forms_engine.question_types.own_words.ways import made, timed
from forms_engine.responses.events import Transaction
from forms_engine.services import Services, services
from forms_engine.tracker import (
    checking,
    codes,
    due,
    lifecycle,
    reasons,
    store_issues,
    telling,
    words,
)
from forms_engine.tracker.board import fingerprint
from forms_engine.tracker.judging import VALUES
from forms_engine.tracker.records import Item, Task
from forms_engine.tracker.store_items import item_by_ref

desk = Blueprint("tracker", __name__)

MOVED_MEANWHILE = N_("Somebody was faster, or it is not the time for this yet. Look again.")


def sees_outside() -> bool:
    """Only a manager handles what is about the team itself."""
    return me().may({Role.MANAGER})


def may_approve() -> bool:
    return allowed("tracker.approve", me().roles)


def still(name: str, now: object) -> bool:
    """Is what this page was opened on still what is there? Each form of ours tells what it showed:
    nobody may say *right* to words that somebody else has put there meanwhile."""
    shown = request.form.get(name)
    return shown is None or shown == str(now)


def reads_words() -> bool:
    """An overseer sees what is late and what changed, and not a word of what people said."""
    return me().may({Role.MANAGER, Role.WORKER})


def kept_from_us(connection: Transaction) -> set[int]:
    """Issues that are about the team itself, for whoever is of the team. An overseer is not, and
    reads no words of a person."""
    if sees_outside() or not reads_words():
        return set()
    return store_issues.about_the_team(connection)


def find_item(connection: Transaction, ref: str) -> Item:
    """The item, or 404 for one that is not there or is not for this worker."""
    item = item_by_ref(connection, ref)
    if item is None or (item.outside_team and not sees_outside()):
        abort(404)
    return item


def go(words: str, endpoint: str, **values: Any) -> Response:
    """Say that it is done, and show the page that comes next."""
    flash(words)
    return cast(Response, redirect(url_for(f"tracker.{endpoint}", **values), 303))


def plain_words() -> Callable[..., str]:
    house, prefs = services(), prefs_now()
    return partial(house.interface.plain, prefs.language)


def called(house: Services, pieces: list[Piece]) -> list[tuple[Piece, str]]:
    """Each with what it is called: *A voice recording, 0:12*."""
    plain = partial(house.interface.plain, prefs_now().language)
    return [(piece, timed(plain(made(piece.way)), piece.seconds)) for piece in pieces]


def _task_says(task: Task) -> str:
    return codes.by_hand(task.code).say if task.code else task.say


class Blank(dict[str, Any]):
    """A form's values or problems, in which what is not there is simply empty."""

    def __missing__(self, name: str) -> str:
        return ""


def show(template: str, title: str, **values: Any) -> Response:
    """A staff page, with the words and rules that all of them use."""
    house, prefs = services(), prefs_now()

    def said(item: Item) -> str:
        """Their own words, else our question and what they chose."""
        version, reader = telling.version_of(house, item), (prefs.language, prefs.voice)
        words = telling.you_said(version, item, *reader, plain_words())
        question = telling.question_words(version, item.asked, *reader)
        return words if item.in_own_words or question is None else f"{question} {words}"

    return render(
        f"tracker/{template}",
        title,
        W=words,
        R=reasons,
        L=lifecycle.MACHINES,
        acts=words.ACTS,
        verdict_words=VALUES,
        fingerprint=fingerprint,
        one_says=_task_says,
        today=house.today(),
        lateness=lambda item: due.lateness(item.answer_due, house.today()),
        late_by=lambda day: due.lateness(day, house.today()),
        in_words=partial(day_markup, plain_words()),
        day=lambda stamp: day_markup(plain_words(), house.day_of(stamp)),
        said=said,
        own_words=lambda item: telling.own_words(item, plain_words()),
        long_sentences=checking.long_sentences,
        problems=Blank(values.pop("problems", None) or {}),
        typed=Blank(values.pop("typed", None) or {}),
        blank=Blank(),
        can=lambda page: allowed(f"tracker.{page}", me().roles),
        **values,
    )
