"""What time it is, handed in, so that a test can move it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


def stamp(moment: datetime) -> int:
    """A moment as whole seconds since 1970, which is how it is stored."""
    return int(moment.timestamp())


def moment(stamp: int) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)


def local_day(moment: datetime, zone: str) -> date:
    """The calendar day on the wall where the service is."""
    return moment.astimezone(ZoneInfo(zone)).date()


def add_working_days(start: date, days: int) -> date:
    """The day that is this many Mondays to Fridays after ``start``. Holidays are not known."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            days -= 1
    return day
