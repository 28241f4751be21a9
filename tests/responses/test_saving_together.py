"""Many people press Next at once: every answer is kept, and one that cannot be spoils no other."""

from __future__ import annotations

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
