"""A whole site for each test, a clock that can be moved, and somebody to visit it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from forms_engine.app import create_app
from forms_engine.publishing.publish import Published, publish_folder
from forms_engine.services import Services
from forms_engine.settings import read
from forms_engine.storage.migrate import migrate
from tests.visiting import Visitor

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "form_definitions"
TINY = ROOT / "tests" / "forms"


class MovableClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday

    def __call__(self) -> datetime:
        return self.now

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


#: Seconds for the voice: a busy machine starts it slowly. What is too slow has a test of its own.
PATIENCE = 60.0


def patient(house: Services) -> Services:
    if house.aloud.speaker:
        house.aloud.speaker.patience = PATIENCE
    return house


@dataclass
class Site:
    """One installation in a folder of its own."""

    app: Flask
    house: Services
    clock: MovableClock

    def publish(self, *names: str) -> None:
        """Publish forms by name: tiny test forms first, else the shipped ones."""
        for name in names:
            folder = TINY / name if (TINY / name).exists() else SHIPPED / name
            done = publish_folder(self.house, folder)
            assert isinstance(done, Published), done

    def visitor(self) -> Visitor:
        """Somebody at a device of their own."""
        return Visitor(self.app)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    clock = MovableClock()
    settings = read({}, data=str(tmp_path / "data"), forms=str(SHIPPED))
    app = create_app(settings, clock)
    house = patient(app.extensions["forms_engine"])
    migrate(house.database)
    yield Site(app, house, clock)
    house.aloud.close()
    house.database.close()


@pytest.fixture
def visit(site: Site) -> Callable[..., Visitor]:
    """``visit("my_month")`` publishes the form and gives a visitor; every page fetched passes
    the same checks."""

    def start(*forms: str) -> Visitor:
        site.publish(*forms)
        return site.visitor()

    return start
