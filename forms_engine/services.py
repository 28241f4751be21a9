"""What every page may ask for: database, clock, settings, words, question types, pictures.

Built once by ``app.py`` and handed round; it holds no subject of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from zoneinfo import ZoneInfo

from flask import current_app

from forms_engine.languages.interface import Interface
from forms_engine.photos.store import Photos
from forms_engine.pictures.library import Library
from forms_engine.publishing.store import Versions
from forms_engine.question_types.contract import Types
from forms_engine.read_aloud.aloud import Aloud
from forms_engine.settings import Settings
from forms_engine.storage.clock import Clock, local_day, moment, stamp
from forms_engine.storage.database import Database


@dataclass(frozen=True)
class Services:
    settings: Settings
    database: Database
    clock: Clock
    interface: Interface
    types: Types
    pictures: Library
    versions: Versions
    photos: Photos
    #: This server's own voice.
    aloud: Aloud
    #: This installation's own secret, for everything that is signed or hashed with a key.
    secret: bytes

    def now(self) -> int:
        """Seconds since 1970."""
        return stamp(self.clock())

    def today(self) -> date:
        """The calendar day where the service is."""
        return local_day(self.clock(), self.settings.zone)

    def day_of(self, stamp: int) -> date:
        """The calendar day, where the service is, of a moment that was kept."""
        return local_day(moment(stamp), self.settings.zone)

    def time_of(self, stamp: int) -> datetime:
        """The same with its time, as the clock on the wall shows it."""
        return moment(stamp).astimezone(ZoneInfo(self.settings.zone))


def services() -> Services:
    """The services of the app that is answering this request."""
    return cast(Services, current_app.extensions["forms_engine"])
