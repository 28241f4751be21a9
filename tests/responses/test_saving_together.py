"""Many people press Next at once: every answer is kept, and one that cannot be spoils no other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.conftest import Site


def put(site: Site, bucket: str | None) -> bool:
    try:
        site.house.database.put(
            "INSERT INTO wrong_try (bucket, count, at) VALUES (?, 1, ?)", (bucket, 7)
        )
    except Exception:
        return False
    return True


def test_everybody_is_kept_once(site: Site) -> None:
    with ThreadPoolExecutor(16) as people:
        assert all(people.map(lambda n: put(site, f"b{n}"), range(200)))
    rows = site.house.database.rows("SELECT count(*), count(DISTINCT bucket) FROM wrong_try", ())
    assert rows == [(200, 200)]


def test_one_that_fails_spoils_no_other(site: Site) -> None:
    with ThreadPoolExecutor(16) as people:
        kept = list(people.map(lambda n: put(site, f"b{n % 150}"), range(200)))
    assert kept.count(True) == 150
    assert site.house.database.rows("SELECT count(*) FROM wrong_try", ()) == [(150,)]


def test_after_a_failure_the_next_one_is_kept(site: Site) -> None:
    assert put(site, "same")
    with pytest.raises(Exception, match="UNIQUE"):
        site.house.database.put(
            "INSERT INTO wrong_try (bucket, count, at) VALUES ('same', 1, ?)", (1,)
        )
    assert put(site, "other")
