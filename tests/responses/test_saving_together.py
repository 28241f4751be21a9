"""Many people press Next at once: every answer is kept, and one that cannot be spoils no other."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

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
