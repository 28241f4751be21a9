"""A site that can speak. Where espeak-ng is not installed these tests say so and are left out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from forms_engine.read_aloud.speaker import Speaker
from forms_engine.read_aloud.voices import Engine, find_engine
from tests.conftest import PATIENCE, Site


@pytest.fixture
def engine() -> Engine:
    found = find_engine()
    if found is None:
        pytest.skip("NOT HEARD: there is no espeak-ng here. pip install espeakng-loader lameenc")
    return found


@pytest.fixture
def speaker(engine: Engine) -> Iterator[Speaker]:
    found = Speaker(engine, patience=PATIENCE)
    yield found
    found.close()


@pytest.fixture
def speaking(site: Site, engine: Engine) -> Site:
    return site
