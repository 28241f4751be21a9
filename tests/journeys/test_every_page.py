"""What is the same on every page a person meets, in every form, in every language.

One walk through every form there is; each test looks at one thing on all the pages of it. What a
browser must see stands in tests/browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from bs4 import Tag

from forms_engine.app import create_app
from forms_engine.look.prefs import COOKIE, Prefs
from forms_engine.services import Services
from forms_engine.settings import read
from forms_engine.storage.migrate import migrate
from tests.conftest import SHIPPED, MovableClock, Site
from tests.visiting import Visitor
from tests.walking import Page, walk

FORMS = (
    "my_month",
    "tell_us",
    "taking_part",
    "feeling_safe",
    "my_limits",
    "support_me_well",
    "our_meeting",
    "choosing_staff",
    "trial_check",
    "one_of_each",
    "first_of_the_sorted",
)
AROUND = (
    "/",
    "/help",
    "/what-works",
    "/look",
    "/look/easier",
    "/look/language",
    "/look/colours",
    "/card",
    "/credits",
    "/you-said-we-did",
    "/mine",
    "/nothing",
    "/form/my_month",
    "/form/my_month/paper",
)
TOOLS = ["help", "language", "easier", "listen", "stop"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Page]]:
    """Every page that is met on the way, and those that lie around it."""
    clock = MovableClock()
    settings = read({}, data=str(tmp_path_factory.mktemp("all")), forms=str(SHIPPED))
    app = create_app(settings, clock)
    house: Services = app.extensions["forms_engine"]
    migrate(house.database)
    site = Site(app, house, clock)
    site.publish(*FORMS)
    found = [page for form in FORMS for page in walk(site.visitor(), form)]
    somebody = site.visitor()
    found += [Page(path, somebody.opens(path).page, "around") for path in AROUND]
    yield found
    house.aloud.close()
    house.database.close()


def words(tag: Tag | None) -> str:
    return " ".join(tag.get_text(" ", strip=True).split()) if tag else ""


def title(page: Page) -> str:
    return words(page.html.find("title"))  # type: ignore[arg-type]


# --- one question, and where things stand ---


def test_a01_a_page_asks_one_thing(pages: list[Page]) -> None:
    """(A01) Fields of one name, in one group, and no page with two questions."""
    asked = [page for page in pages if page.asks]
    assert len(asked) > 150
    for page in asked:
        groups = page.html.select(".question")
        assert len(groups) == 1, page.place
        assert len(groups[0].find_all("fieldset")) <= 1, page.place
        names = {str(f["name"]) for f in groups[0].select("input:not([type=hidden]), textarea")}
        places = {name for name in names if re.match(r"answer\W", name)}
        assert names - places <= {"answer"} or len(groups[0].select("fieldset")) == 1, page.place


def test_a02_the_same_things_in_the_same_order(pages: list[Page]) -> None:
    """(A02) Tools, one h1, the answers, the ways out, back, next: no page puts them elsewhere."""
    order = ["help", "h1", "answers", "out", "back", "main"]
    for page in pages:
        if not page.asks:
            continue
        marks = {
            "help": page.html.select("[name=go][value=help]"),
            "h1": page.html.find_all("h1"),
            "answers": page.html.select(".question"),
            "out": page.html.select(".out"),
            "back": page.html.select("main [name=go][value=back]"),
            "main": page.html.select("main .button--main"),
        }
        assert all(len(found) == 1 for name, found in marks.items() if name != "out"), page.place
        every = page.html.find_all(True)
        met = [
            (next(n for n, tag in enumerate(every) if tag is found[0]), name)
            for name, found in marks.items()
            if found and name != "answers"
        ]
        assert [name for _, name in sorted(met)] == [n for n in order if n in dict_of(met)]


def dict_of(met: list[tuple[int, str]]) -> dict[str, int]:
    return {name: place for place, name in met}


def test_a03_the_question_is_the_heading_and_is_heard_once(pages: list[Page]) -> None:
    """(A03) The h1 stands inside the legend, or the label inside the h1."""
    for page in pages:
        heading = page.html.find("h1")
        if not page.asks or page.html.select_one(".question--statement"):
            continue
        assert isinstance(heading, Tag)
        named = heading.find_parent("legend") or heading.find("label")
        assert named, f"{page.place}: nothing is named by its question"
        said = words(page.html.find("main")).count(words(heading))  # type: ignore[arg-type]
        assert said == 1 or len(words(heading)) < 6, page.place


def test_a04_every_title_says_question_place_and_form_and_is_like_no_other(
    pages: list[Page],
) -> None:
    """(A04) And begins with Error where there is a message."""
    titles: dict[str, str] = {}
    for page in pages:
        if page.kind == "question":
            assert re.search(r" – Question \d+( of \d+)? – ", title(page)), page.place
            assert words(page.html.find("h1")) in title(page)  # type: ignore[arg-type]
        if page.kind == "error":
            assert title(page).startswith("Error: "), page.place
        if page.kind in ("question", "start", "around") and title(page) in titles:
            assert titles[title(page)] == page.place, f"{title(page)}: two pages"
        titles[title(page)] = page.place


def test_a05_progress_is_words_and_a_total_is_never_wrong(pages: list[Page]) -> None:
    """(A05) Whoever is told a total meets exactly so many; and nothing there is a link."""
    for form in FORMS:
        asked = [p for p in pages if p.kind == "question" and f"/form/{form}/" in p.place]
        told = [words(page.html.select_one(".bar__place")) for page in asked]
        assert [re.findall(r"\d+", one)[0] for one in told] == [
            str(n + 1) for n in range(len(told))
        ]
        totals = {int(re.findall(r"\d+", one)[1]) for one in told if " of " in one}
        assert totals <= {len(asked)}, form
        assert not any(page.html.select(".bar__place a, .bar__place button") for page in asked)
        pills = [page.html.select_one(".pills") for page in asked]
        assert all(one is not None and one.get("aria-hidden") == "true" for one in pills)


def test_a15_f13_help_is_on_every_page_at_the_same_place(pages: list[Page]) -> None:
    """(A15, F13) Help first, then language, easier, listen, and stop where there is something to
    stop: in this order everywhere, before everything else."""
    for page in pages:
        names = [tool_name(tool) for tool in page.html.select(".tools .tool")]
        assert names[:4] == TOOLS[:4], page.place
        assert names == [name for name in TOOLS if name in names], page.place
        if page.asks or page.kind == "check":
            assert names == TOOLS, page.place


def tool_name(tool: Tag) -> str:
    address = str(tool.get("href", "")) or f"/{tool.get('value')}"
    if address.endswith("/stop"):
        return "stop"
    path = re.sub(r"^/form/\w+/-", "", address.partition("?")[0])
    known = {"/look/language": "language", "/look": "easier"}
    return known.get(path, path.strip("/"))


def test_a17_what_comes_has_its_place_before_it_is_there(pages: list[Page]) -> None:
    """(A17) Every picture, every film says how large it is."""
    for page in pages:
        for tag in page.html.select("svg, img, video, iframe"):
            sized = (tag.get("width") and tag.get("height")) or tag.get("viewbox")
            assert sized, f"{page.place}: {tag.name} has no size"


def test_a19_nothing_slides_and_nothing_can_only_be_dragged(pages: list[Page]) -> None:
    """(A19) (A18) Everything is a press."""
    for page in pages:
        assert not page.html.select("input[type=range], meter, [role=slider], [draggable]")


def test_a11_nobody_signs_in_or_proves_that_they_are_human(pages: list[Page]) -> None:
    """(A11) No password, no code to copy, no puzzle, on any page of an answer."""
    for page in pages:
        fields = page.html.select("input[type=password], input[autocomplete=one-time-code]")
        assert not fields, page.place
        assert not page.html.find(string=re.compile(r"captcha|password|log in|sign in", re.I))


def test_e11_a_number_to_ring_keeps_its_order_from_right_to_left(site: Site) -> None:
    """(E11) Three groups of figures among Urdu words would stand the other way round."""
    settings = read({}, data=str(site.house.settings.data / "rung"), phone="0123 456 789")
    app = create_app(settings, site.clock)
    migrate(app.extensions["forms_engine"].database)
    person = Visitor(app)
    person.client.set_cookie(COOKIE, Prefs("ur").cookie())
    for path in ("/help", "/what-works"):
        found = person.opens(path).page.find_all(string=re.compile("0123 456 789"))
        assert len(found) == 2, path
        assert all(one.parent.name == "bdi" and one.parent["dir"] == "ltr" for one in found)
    app.extensions["forms_engine"].aloud.close()
    app.extensions["forms_engine"].database.close()


def test_g04_what_works_and_what_does_not_is_told_behind_help(site: Site) -> None:
    """(G04) In easy words with a picture each, with the way to a human being."""
    site.publish("tell_us")
    person = site.visitor().opens("/help?back=/form/tell_us").presses("What works and what")
    assert person.heading == "What works and what does not"
    for told in ("What does not work yet", "It is not your fault", "a person you trust"):
        assert told in person.text
    lines = person.page.select("main .line")
    assert len(lines) > 12
    assert all(line.find("svg") for line in lines)
    assert person.presses("Tell us here").heading == "Tell us anything"
    assert person.opens("/what-works?back=/card").presses("Go back").path == "/card"


def test_b15_no_words_are_inside_a_picture(pages: list[Page]) -> None:
    """(B15) Where they could be neither made larger nor translated nor heard."""
    for page in pages:
        assert not page.html.select("svg text, svg foreignobject"), page.place


def test_c14_nothing_is_told_only_to_a_pointer(pages: list[Page]) -> None:
    """(C14) No words that come only while a pointer rests."""
    for page in pages:
        assert not page.html.select("[title], [data-tip]"), page.place


def test_d03_nothing_is_heard_or_moves_before_somebody_asks(pages: list[Page]) -> None:
    """(D03) (B11)"""
    for page in pages:
        assert not page.html.select("[autoplay], marquee, blink"), page.place


# --- kindness at the edges ---


def test_a12_a21_every_question_can_be_missed_and_no_message_blames(pages: list[Page]) -> None:
    """(A12, A21) The first empty Next says what to do, and offers the way on."""
    blame = re.compile(r"invalid|wrong|must|failed|illegal|mistake|forgot", re.I)
    met = [page for page in pages if page.kind == "error"]
    assert len(met) > 60
    for page in met:
        message = page.html.select_one(".message[role=alert]:not([hidden])")
        assert message is not None, page.place
        assert not blame.search(words(message)), words(message)
        ways = page.html.select("[name=go][value=miss], [name=skip]")
        assert ways, f"{page.place}: nobody gets past it"


def test_a14_f12_the_first_page_tells_everything_before_the_first_question(
    pages: list[Page],
) -> None:
    """(A14, F12) How many, how long, what is needed, who sees it, when we must tell, that one can
    stop."""
    starts = [page for page in pages if page.kind == "start"]
    assert len(starts) == len(FORMS)
    for page in starts:
        text = words(page.html.find("main"))  # type: ignore[arg-type]
        for said in ("question", "minutes", "You can stop any time", "see"):
            assert said in text, f"{page.place} does not tell: {said}"
        assert re.search(r"danger|not safe|must tell", text), page.place


def test_a09_the_last_page_tells_who_has_it_and_what_happens_when(pages: list[Page]) -> None:
    """(A09)"""
    for page in pages:
        if page.kind == "sent" and "one_of_each" not in page.place:
            text = words(page.html.find("main"))  # type: ignore[arg-type]
            assert re.search(r"\bsees?\b", text), page.place
            assert re.search(r"\d+ (working )?days?|today|now|next|meeting", text), page.place


# --- languages ---


@pytest.mark.parametrize("code", ["cy", "pl", "ur"])
def test_a24_e11_e13_every_page_says_its_language_and_which_way_it_runs(
    site: Site, code: str
) -> None:
    """(A24, E11, E13) Words that are borrowed from English say so, each where it stands."""
    site.publish("my_month", "one_of_each")
    person = site.visitor()
    person.client.set_cookie(COOKIE, Prefs(code).cookie())
    for form in ("my_month", "one_of_each"):
        for page in walk(person, form):
            root = page.html.find("html")
            assert isinstance(root, Tag)
            assert root["lang"] == code
            assert root["dir"] == ("rtl" if code == "ur" else "ltr")
            heading = page.html.find("h1")
            assert isinstance(heading, Tag)
            if form == "one_of_each" and page.kind == "question":
                borrowed = heading.find(lang="en-GB")
                assert isinstance(borrowed, Tag), page.place
                assert borrowed["dir"] == "ltr"
