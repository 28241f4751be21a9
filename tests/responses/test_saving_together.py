"""Many people press Next at once: every answer is kept, and one that cannot be spoils no other."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar

import pytest
from sqlalchemy import Connection

from forms_engine.storage.database import changed, straight
from tests.conftest import Site

INSERT = "INSERT INTO card (nonce, token_hash, code_hash, made_at, prefs) VALUES (?, ?, ?, 7, '')"


def put(site: Site, name: str) -> bool:
    try:
        site.house.database.put(INSERT, (name, name, name))
    except Exception:
        return False
    return True


def test_everybody_is_kept_once(site: Site) -> None:
    with ThreadPoolExecutor(16) as people:
        assert all(people.map(lambda n: put(site, f"b{n}"), range(200)))
    rows = site.house.database.rows("SELECT count(*), count(DISTINCT nonce) FROM card", ())
    assert rows == [(200, 200)]


def test_one_that_fails_spoils_no_other(site: Site) -> None:
    with ThreadPoolExecutor(16) as people:
        kept = list(people.map(lambda n: put(site, f"b{n % 150}"), range(200)))
    assert kept.count(True) == 150
    assert site.house.database.rows("SELECT count(*) FROM card", ()) == [(150,)]


def test_after_a_failure_the_next_one_is_kept(site: Site) -> None:
    assert put(site, "same")
    with pytest.raises(Exception, match="UNIQUE"):
        site.house.database.put(INSERT, ("same",) * 3)
    assert put(site, "other")


def test_many_rows_in_one_statement_and_one_that_writes_nothing(site: Site) -> None:
    """Answers of many people go to disk as one statement. Who took theirs back is told apart."""
    start, stop = threading.Barrier(9), 12
    onto = " ON CONFLICT (token_hash) DO UPDATE SET prefs = '' WHERE nonce <> 'n3'"
    columns = "INSERT INTO card (nonce, token_hash, code_hash, made_at, prefs)"
    many = f"{columns} SELECT column1, column2, column3, 7, '' FROM (VALUES {{rows}}) WHERE true"
    assert put(site, "n3")

    def person(number: int) -> list[int]:
        start.wait()
        names = [f"n{number}"] if number == 3 else [f"n{number}-{i}" for i in range(stop)]
        return [site.house.database.put(INSERT + onto, (name,) * 3, many + onto) for name in names]

    with ThreadPoolExecutor(9) as people:
        wrote = list(people.map(person, range(9)))
    assert wrote[3] == [0]
    assert all(rows == [1] * stop for n, rows in enumerate(wrote) if n != 3)
    assert site.house.database.rows("SELECT count(*) FROM card", ()) == [(8 * stop + 1,)]


PERSON: ContextVar[int] = ContextVar("PERSON")


def test_work_of_several_statements_shares_the_moment_and_is_whole_or_nothing(site: Site) -> None:
    """An answer and what it sets off: of everybody all is kept, of whoever's fails nothing."""
    start = threading.Barrier(9)
    database = site.house.database

    def two_cards(number: int, turn: int) -> str:
        def work(connection: Connection) -> str:
            mine = f"w{PERSON.get()}-{turn}"
            for name in (mine, f"{mine} too"):
                changed(connection, INSERT, (name,) * 3)
            if number == 3:
                raise ValueError(mine)
            kept = straight(connection, "SELECT count(*) FROM card WHERE nonce = ?", (mine,))
            return f"{mine}: {kept[0][0]}"

        PERSON.set(number)
        return database.together(work)

    def person(number: int) -> list[str]:
        start.wait()
        told = []
        for turn in range(12):
            if number % 2:
                put(site, f"s{number}-{turn}")
            try:
                told.append(two_cards(number, turn))
            except ValueError as error:
                told.append(f"not {error}")
        return told

    with ThreadPoolExecutor(9) as people:
        told = list(people.map(person, range(9)))
    for number, turns in enumerate(told):
        wanted = "not w3-{}" if number == 3 else f"w{number}-{{}}: 1"
        assert turns == [wanted.format(turn) for turn in range(12)]
    works = "SELECT count(*) FROM card WHERE nonce LIKE ?"
    assert database.rows(works, ("w%",)) == [(8 * 12 * 2,)]
    assert database.rows(works, ("w3-%",)) == [(0,)]
    assert database.rows(works, ("s%",)) == [(4 * 12,)]


def test_a_program_that_is_stopped_in_the_middle_says_to_nobody_that_it_was_saved(
    site: Site,
) -> None:
    def stopped(connection: Connection) -> None:
        changed(connection, INSERT, ("stopped",) * 3)
        raise SystemExit

    with pytest.raises(SystemExit):
        site.house.database.together(stopped)
    assert site.house.database.rows("SELECT count(*) FROM card", ()) == [(0,)]
    assert put(site, "the next one")
