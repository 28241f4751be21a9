"""A form in another way than on this screen: on paper, in large print, as a file to take away.

A blank form is the same for everybody and may be kept for a while. One's own answers are private:
they are made when asked for, for whoever holds the visit, and are never kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from flask import Blueprint, Response, request

from forms_engine.definition.answers import Answers
from forms_engine.definition.version import Version
from forms_engine.definition.words import Voice
from forms_engine.formats.contract import CannotMake, Format, file_formats
from forms_engine.formats.handing import handed
from forms_engine.formats.paper import MEDIA_TYPE as PDF
from forms_engine.formats.writing import document_of
from forms_engine.languages.marking import N_
from forms_engine.look.page import onward_to, prefs_now, render
from forms_engine.look.picking import Taste, taste_of
from forms_engine.look.prefs import Prefs
from forms_engine.responses import store
from forms_engine.responses.form_words import words_for
from forms_engine.responses.pages_start import for_staff, no_such_form
from forms_engine.responses.sealing import csrf, same
from forms_engine.responses.turns import file_turn
from forms_engine.responses.visits import visit_of
from forms_engine.services import services

paper_pages = Blueprint("paper_pages", __name__)

#: Shown first, in this order; other paper, and then other files, follow by their names.
FIRST = ("booklet", "large_print", "easy_read", "standard")
#: Offered for one's own copy.
OWN = ("easy_read", "large_print", "text")
CANNOT = N_("We cannot make this here")
WAIT_A_LITTLE = N_("Please wait a little")
#: Blank forms kept ready: each is about 200 kB.
READY = 16


@paper_pages.get("/form/<form_id>/paper")
def choices(form_id: str) -> Response:
    """Every way to get this form, as large pictured choices."""
    version = _version(form_id)
    if isinstance(version, Response):
        return version
    visit, token = visit_of(services(), form_id)
    own = visit is not None and not version.form.private
    return render(
        "responses/paper.html",
        N_("Paper and other ways"),
        form=version.form,
        title_of_form=words_for(services(), version)("title"),
        groups=in_groups(file_formats().values(), FIRST),
        written_in=lambda one: how_wanted(version, one, prefs_now()).written_in,
        own=own,
        own_formats=[file_formats()[name] for name in OWN],
        csrf=csrf(services().secret, token) if own else "",
    )


def in_groups(known: Iterable[Format], first: Sequence[str]) -> list[tuple[str, list[Format]]]:
    """What comes out of a printer, and what is read in another way: each by name, after those in
    ``first``."""
    places = {name: place for place, name in enumerate(first)}
    ordered = sorted(known, key=lambda form: (places.get(form.name, len(first)), form.name))
    on_paper = [form for form in ordered if form.media_type == PDF]
    others = [form for form in ordered if form.media_type != PDF]
    return [(N_("To print"), on_paper), (N_("To read in another way"), others)]


def _version(form_id: str) -> Version | Response:
    """The version that this device answers, or that is open now."""
    house = services()
    visit, _ = visit_of(house, form_id)
    number = visit.version_id if visit else house.versions.current(form_id)
    if number is None:
        return no_such_form()
    version = house.versions.get(number)
    return for_staff() if version.form.for_staff and visit is None else version


@paper_pages.get("/form/<form_id>/paper/<name>")
def blank(form_id: str, name: str) -> Response:
    """The form with nothing in it, in the language and the words of whoever asks."""
    version, form = _version(form_id), file_formats().get(name)
    if isinstance(version, Response):
        return version
    if form is None:
        return no_such_form()
    return handed_out(version, form, f"/form/{form_id}/paper", _blank)


@paper_pages.post("/form/<form_id>/paper/<name>")
def with_answers(form_id: str, name: str) -> Response:
    """My own copy of what I said so far. Only for whoever holds this visit, and never kept."""
    house, form = services(), file_formats().get(name)
    visit, token = visit_of(house, form_id)
    if visit is None or not same(request.form.get("csrf", ""), csrf(house.secret, token)):
        return onward_to(f"/form/{form_id}/paper")
    if form is None:
        return no_such_form()
    version = house.versions.get(visit.version_id)
    if version.form.private:  # no file of it may lie on a device that others use
        return onward_to(f"/form/{form_id}/paper")
    answers = store.unpacked(version, house.types, visit.answers)
    make = partial(file_of, answers=answers)
    return handed_out(version, form, f"/form/{form_id}/paper", make)


class Wanted(NamedTuple):
    """How one person wants a file."""

    language: str
    voice: Voice
    pictures: bool
    taste: Taste
    #: The root of the site, for the square code, where the settings name none.
    root: str

    @property
    def written_in(self) -> str:
        """Such as en-GB-simple for easy words (BCP 47). For links; pages keep the plain tag, since
        no device has a voice for the other."""
        return f"{self.language}-simple" if self.voice == "easy" else self.language


def how_wanted(version: Version, form: Format, prefs: Prefs) -> Wanted:
    language = prefs.language
    if language not in version.words.languages:
        language = version.form.language
    # Who chose standard words gets them, but not in the formats that are easy words by their name.
    voice = form.voice if form.name in ("easy_read", "standard") else prefs.voice
    taste = taste_of(services(), prefs, version.form)
    return Wanted(language, voice, prefs.shows_pictures, taste, request.host_url)


#: Blank forms that were asked for, the last ones last.
_READY: OrderedDict[tuple[object, ...], bytes] = OrderedDict()


def _blank(version: Version, form: Format, wanted: Wanted) -> bytes:
    """A blank form is the same for everybody, so it is drawn once and kept for a while."""
    key = (version.sha256, form.name, wanted, services().settings)
    body = _READY.get(key)
    if body is None:
        body = _READY[key] = file_of(version, form, wanted, None)
        while len(_READY) > READY:
            _READY.popitem(last=False)
    return body


def file_of(version: Version, form: Format, wanted: Wanted, answers: Answers | None) -> bytes:
    assert form.make is not None
    with file_turn(services()):
        document = document_of(
            services(),
            version,
            wanted.language,
            wanted.voice,
            answers=answers,
            pictures=wanted.pictures,
            address=wanted.root,
            taste=wanted.taste,
        )
        return form.make(document)


def handed_out(
    version: Version, form: Format, back: str, make: Callable[[Version, Format, Wanted], bytes]
) -> Response:
    """The file as this person wants it, or a kind page that says why there is none."""
    wanted = how_wanted(version, form, prefs_now())
    try:
        body = make(version, form, wanted)
    except CannotMake as why:
        return not_made(why, back)
    return handed(body, form, version.form.id, wanted.language)


def not_made(why: CannotMake, back: str) -> Response:
    """Why there is no file: something is missing here, or it is not this person's turn yet."""
    heading = WAIT_A_LITTLE if why.wait else CANNOT
    page = render(
        "responses/paper_cannot.html",
        heading,
        status=why.status,
        heading=heading,
        later=bool(why.wait),
        back=back,
        words=services().interface.plain(prefs_now().language, why.message, **why.slots),
    )
    if why.wait:
        page.headers["Retry-After"] = str(why.wait)
    return page
