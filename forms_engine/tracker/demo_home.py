"""What happens in the demo's made-up home: people say things, staff decide, answer and tell."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path

from forms_engine.people import store as people
from forms_engine.people.staff import Role
from forms_engine.responses.events import Transaction
from forms_engine.services import Services
from forms_engine.tracker import (
    judging,
    store_answers,
    store_board,
    store_issues,
    store_items,
)
from forms_engine.tracker.board import shows_for
from forms_engine.tracker.demo_people import Given, Raw, days_ago, give
from forms_engine.tracker.drafting import TO_ANSWER_READY, TO_IN_HAND
from forms_engine.tracker.reasons import Ruling
from forms_engine.tracker.records import CardText, Delivery, Item

BOARD = Path(__file__).parent / "demo_board.toml"


class NotSaid(Exception):
    """Nothing came of what somebody said: the form is not open here, or asks other things."""


class Home:
    def __init__(self, house: Services) -> None:
        self.house = house
        with house.database.reading() as connection:
            staff = people.everyone(connection)
        managers = [s.name for s in staff if Role.MANAGER in s.roles]
        workers = [s.name for s in staff if s.roles == {Role.WORKER}]
        self.manager = (managers or ["The manager"])[0]
        self.worker = (workers or ["A worker"])[0]

    def says(
        self,
        days: float,
        kind: str,
        words: str,
        about: str,
        *,
        voice: dict[str, Raw],
        card: str = "",
        **more: Raw,
    ) -> Item:
        answers: dict[str, Raw] = {
            "kind": (kind,),
            "what": words,
            "about": (about,),
            **more,
            **voice,
        }
        found = give(self.house, Given("tell_us", answers, days, card))
        if not found:
            raise NotSaid
        return found[0]

    def issue(self, days: float, title: str, items: list[Item]) -> int:
        then = days_ago(self.house, days)
        with then.database.writing() as connection:
            made = store_issues.raise_issue(
                connection, title, items[0].topic, self.manager, then.now()
            )
            for item in items:
                store_issues.put_in_issue(connection, made, item.id, self.manager, then.now())
                path = TO_IN_HAND[item.status]
                store_items.move_along(connection, item, path, self.manager, then.now())
        return made

    def decides(self, days: float, issue_id: int, ruling: Ruling) -> None:
        then = days_ago(self.house, days)
        with then.database.writing() as connection:
            store_issues.decide(connection, issue_id, ruling, self.manager, then.now())

    def answers(
        self, days: float, item: Item, words: str, ruling: Ruling, *, checked: bool = True
    ) -> None:
        then = days_ago(self.house, days)
        with then.database.writing() as connection:
            now = self._now(connection, item)
            made = store_answers.add_answer(
                connection, item.id, words, ruling, self.worker, then.now()
            )
            path = TO_ANSWER_READY[now.status]
            store_items.move_along(connection, now, path, self.worker, then.now())
            if checked:
                store_answers.approve_answer(connection, made, self.manager, then.now())
                ready = self._now(connection, item)
                store_items.move_item(connection, ready, "answered", self.manager, then.now())

    def tells(self, days: float, item: Item, how: str = "tell_me", understood: str = "yes") -> None:
        then = days_ago(self.house, days)
        with then.database.writing() as connection:
            answer = store_answers.answer_for_person(connection, item.id)
            assert answer is not None
            told = Delivery(self.worker, how, then.today(), understood)
            store_answers.add_delivery(connection, item.id, answer.id, told, then.now())
            store_answers.set_told(connection, item.id, then.now())
            store_items.move_item(
                connection, self._now(connection, item), "told", self.worker, then.now()
            )

    def judges(self, days: float, item: Item, value: str) -> None:
        then = days_ago(self.house, days)
        with then.database.writing() as connection:
            judging.hear(connection, self._now(connection, item), value, then.today(), then.now())

    def _now(self, connection: Transaction, item: Item) -> Item:
        return store_items.item_by_id(connection, item.id) or item

    def promises(self, days: float, issue_id: int, what: str, owner: str, within: int) -> int:
        then = days_ago(self.house, days)
        due = then.today() + timedelta(days=within)
        with then.database.writing() as connection:
            made = store_issues.agree_action(
                connection, issue_id, what, owner, due, self.manager, then.now()
            )
            store_issues.move_issue(connection, issue_id, "delivering", self.manager, then.now())
            agreed = store_issues.action_by_id(connection, made)
            store_issues.move_action(connection, agreed, "in_progress", owner, then.now())
        return made

    def does(self, days: float, issue_id: int, action_id: int, changed: str) -> None:
        then = days_ago(self.house, days)
        with then.database.writing() as connection:
            started = store_issues.action_by_id(connection, action_id)
            facts = {"what_changed": changed, "done_by": self.worker}
            store_issues.move_action(
                connection, started, "done_claimed", self.worker, then.now(), **facts
            )
            store_issues.add_change(
                connection, issue_id, changed, self.worker, then.now(), action_id
            )
            done = store_issues.action_by_id(connection, action_id)
            store_issues.move_action(
                connection, done, "verified", self.manager, then.now(), checked_by=self.manager
            )
            store_issues.move_issue(connection, issue_id, "checking", self.manager, then.now())

    def shows(self, days: float, issue_id: int, name: str, ruling: Ruling, done: bool) -> None:
        """A card on the board, in every language that it has words for."""
        then, card = days_ago(self.house, days), tomllib.loads(BOARD.read_text("utf-8"))[name]
        by, now = self.manager, then.now()
        with then.database.writing() as connection:
            pictures = ("you-said", card.pop("picture"))
            shows = shows_for(ruling, done)
            made = store_board.add_card(connection, issue_id, shows, pictures, by, now)
            for language, words in card.items():
                store_board.set_text(connection, made, CardText(language, *words))
            checks = (
                ("privacy_checked", {"privacy_checked_by": by}),
                ("co_checked", {"co_checked_by": "Two people who live here"}),
                ("published", {"published_at": now}),
            )
            for state, facts in checks:
                found = store_board.card_by_id(connection, made)
                assert found is not None
                store_board.move_card(connection, found, state, by, now, **facts)
