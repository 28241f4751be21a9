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
from zoneinfo import ZoneInfo

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
#: A key of fewer bytes than this is none.
SHORTEST_KEY = 16


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

    @property
    def picture_sets(self) -> Path:
        """Where the picture sets are that were added here."""
        return self.data / "pictures"

    @property
    def host_in_address(self) -> str:
        """As it stands before :8000. An IPv6 address has colons of its own."""
        return f"[{self.host}]" if ":" in self.host else self.host

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
    """A setting, or the key, cannot be read. The message says which, and what to do."""


NO_KEY = """The file {path} cannot be used as the key of this service: {why}.
Nothing was changed. Cards, picture codes and recordings open only with the right key.
Put the file back from your backup. Is there no backup? Take the file away: a new key is made at
the next start, and what the old one opened stays closed."""


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
    _known_zone(values["zone"])
    _whole_address(values["address"])
    folders = {name: Path(values.pop(name)) for name in ("data", "forms")}
    return Settings(**values, **numbers, **folders)  # type: ignore[arg-type]


def _known_ways(value: str) -> None:
    for way in filter(None, value.replace(" ", "").split(",")):
        if way not in set(Way):
            raise BadSetting(
                f"The setting ways names “{way}”. Write some of {', '.join(Way)}, or nothing."
            )


def _known_zone(value: str) -> None:
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError) as trouble:
        raise BadSetting(
            f"The setting zone is “{value[:40]}”, and no time zone is called so. "
            "Write one such as Europe/London."
        ) from trouble


def _whole_address(value: str) -> None:
    """It is printed on paper, in square codes: half an address would lead nowhere for ever."""
    if value and not value.startswith(("http://", "https://")):
        raise BadSetting(
            f"The setting address is “{value[:60]}”. "
            "Write it whole, such as https://forms.example.org."
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
    """This installation's own secret, made on first use, readable by the owner alone. Raises
    BadSetting for a file that holds none."""
    path = data / "secret.key"
    if not path.exists():
        _make_key(path)
    try:
        key = bytes.fromhex(path.read_text("ascii").strip())
    except ValueError as trouble:
        raise BadSetting(NO_KEY.format(path=path, why="it holds something else")) from trouble
    except OSError as trouble:
        raise BadSetting(NO_KEY.format(path=path, why=trouble.strerror)) from trouble
    if len(key) < SHORTEST_KEY:
        why = "it is too short" if key else "it is empty"
        raise BadSetting(NO_KEY.format(path=path, why=why))
    return key


def _make_key(path: Path) -> None:
    """Whole, or not there at all: nobody may ever read half a key, or begin with an empty one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32))
            file.flush()
            os.fsync(file.fileno())
        os.link(half, path)
    except FileExistsError:
        pass  # another process was first: its key counts
    except OSError:  # a disk that knows no links
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
