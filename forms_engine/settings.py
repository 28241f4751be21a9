"""Every setting, in one table. A default must be safe in production and safe to publish.

A setting comes from the command line, else from the environment as ``FORMS_ENGINE_<NAME>``,
else from its default here. docs/settings.md lists them; a test holds the two together.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from forms_engine.definition.answers import Way


class Setting(NamedTuple):
    name: str
    default: str
    help: str


SETTINGS = (
    Setting("data", "data", "Folder for the database and the secret key."),
    Setting("forms", "form_definitions", "Folder with one folder for each form."),
    Setting("database", "", "Database address. Empty: an SQLite file in the data folder."),
    Setting("host", "127.0.0.1", "Address to listen on. 0.0.0.0 for every network card."),
    Setting("port", "8000", "Port to listen on."),
    Setting("workers", "2", "How many worker processes."),
    Setting("address", "", "The web address people use, for links in QR codes."),
    Setting("service", "Our service", "The name of the service, as people know it."),
    Setting("phone", "", "A telephone number for help, shown on the help page."),
    Setting("emergency", "999", "The number to ring in danger."),
    Setting("zone", "Europe/London", "Time zone of the service."),
    Setting("proxies", "0", "How many reverse proxies stand in front and may be believed."),
    Setting("sounds", "200", "Megabytes of the disk for sounds. 0: the server has no voice."),
    Setting("media_limit", "12000000", "Largest request in bytes, but for recordings."),
    Setting("ways", "voice,video,drawing,photo", "Ways to give own words beside typing."),
    Setting("recording_bytes", "60000000", "Largest recording, photo or drawing in bytes."),
    Setting("recording_minutes", "5", "Longest recording in minutes, 8 at most."),
)


#: The least and the most of the numbers that cannot be just any.
RANGES = {"port": (1, 65_535), "workers": (1, 100)}
_ANY = (0, 10**12)


@dataclass(frozen=True)
class Settings:
    data: Path
    forms: Path
    database: str
    host: str
    port: int
    workers: int
    address: str
    service: str
    phone: str
    emergency: str
    zone: str
    proxies: int
    sounds: int
    media_limit: int
    ways: str
    recording_bytes: int
    recording_minutes: int
    #: Never from the environment: only the ``demo`` command turns it on.
    demo: bool = False

    @property
    def picture_sets(self) -> Path:
        """Where the picture sets are that were added here."""
        return self.data / "pictures"

    @property
    def database_url(self) -> str:
        return self.database or f"sqlite:///{self.data / 'forms.sqlite3'}"

    @property
    def own_ways(self) -> tuple[Way, ...]:
        """The ways offered beside typing, in our order. They need the part ``recordings``, and
        pictures also ``photos``."""
        wanted = self.ways.replace(" ", "").split(",")
        parts = {way: ("cryptography", "PIL") if way.seen else ("cryptography",) for way in Way}
        return tuple(way for way in Way if way in wanted and all(map(_is_there, parts[way])))


@cache
def _is_there(package: str) -> bool:
    return find_spec(package) is not None


class BadSetting(Exception):
    """A setting cannot be read. The message says which, and what to write."""


def read(environment: Mapping[str, str] | None = None, **given: str | None) -> Settings:
    """The settings in force. ``given`` wins over the environment. Raises BadSetting."""
    environment = os.environ if environment is None else environment
    values: dict[str, str] = {}
    for setting in SETTINGS:
        own = given.get(setting.name)
        values[setting.name] = own or environment.get(
            f"FORMS_ENGINE_{setting.name.upper()}", setting.default
        )
    numbers = {
        name: _number(name, values.pop(name))
        for name in (
            *("port", "workers", "proxies", "sounds", "media_limit"),
            *("recording_bytes", "recording_minutes"),
        )
    }
    numbers["recording_minutes"] = min(8, numbers["recording_minutes"])
    _known_ways(values["ways"])
    folders = {name: Path(values.pop(name)) for name in ("data", "forms")}
    return Settings(**values, **numbers, **folders)  # type: ignore[arg-type]


def _known_ways(value: str) -> None:
    for way in filter(None, value.replace(" ", "").split(",")):
        if way not in set(Way):
            raise BadSetting(
                f"The setting ways names “{way}”. Write some of {', '.join(Way)}, or nothing."
            )


def _number(name: str, value: str) -> int:
    least, most = RANGES.get(name, _ANY)
    digits = value.isascii() and value.isdigit() and len(value) <= len(str(most))
    if not digits or not least <= int(value) <= most:
        within = f" from {least} to {most}" if name in RANGES else ""
        example = next(setting.default for setting in SETTINGS if setting.name == name)
        raise BadSetting(
            f"The setting {name} is “{value[:40]}”. "
            f"Write a whole number{within}, such as {example}."
        )
    return int(value)


def secret(data: Path) -> bytes:
    """This installation's own secret, made on first use, readable by the owner alone."""
    path = data / "secret.key"
    try:
        return bytes.fromhex(path.read_text().strip())
    except FileNotFoundError:
        pass
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = secrets.token_bytes(32)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another worker was first
        return bytes.fromhex(path.read_text().strip())
    with os.fdopen(handle, "w") as file:
        file.write(fresh.hex())
    return fresh
