"""The receipt: a QR link and six pictures, with which a person comes back without an account."""

from __future__ import annotations

import csv
import io
import re
from functools import cache, lru_cache
from pathlib import Path

import segno
from flask import request
from markupsafe import Markup

from forms_engine.look.prefs import COOKIE
from forms_engine.pictures.library import Library
from forms_engine.pictures.safety import inline
from forms_engine.responses import store_cards
from forms_engine.responses.cookies import CARD
from forms_engine.responses.events import Transaction
from forms_engine.responses.sealing import (
    CODE_LENGTH,
    CODE_PICTURES,
    Code,
    card_token,
    code_hash,
    csrf,
    new_nonce,
    picture_code,
    same,
    token_hash,
)
from forms_engine.services import Services, services
from forms_engine.storage.database import NotSaved

#: The 64 pictures of picture codes, in an order that never changes: a code is six places in it.
CODES_FILE = Path(__file__).parent / "code_pictures.csv"


@cache
def code_names() -> tuple[str, ...]:
    """The 64 concepts, in order."""
    return tuple(row["concept"] for row in _code_words())[:CODE_PICTURES]


@cache
def _code_words() -> tuple[dict[str, str], ...]:
    return tuple(csv.DictReader(io.StringIO(CODES_FILE.read_text("utf-8"))))


def code_word(number: int, language: str) -> str:
    """What one picture of a code is called, to be said or typed."""
    row = _code_words()[number]
    return row.get(language.split("-")[0]) or row["en"]


def read_code_words(typed: str) -> Code:
    """Six names of pictures, in any language we know, as a code; fewer if some are not known."""
    known = {
        row[column].casefold(): number
        for column in ("ur", "pl", "cy", "en")
        for number, row in enumerate(_code_words())
    }
    text = " ".join(typed.casefold().replace(",", " ").replace("،", " ").split())
    found: list[int] = []
    while text and len(found) < CODE_LENGTH:
        name = next((n for n in sorted(known, key=len, reverse=True) if _starts(text, n)), None)
        if name is None:
            break
        found.append(known[name])
        text = text[len(name) :].strip()
    return tuple(found) if not text else ()


def _starts(text: str, name: str) -> bool:
    return text == name or text.startswith(name + " ")


def make_card(house: Services, connection: Transaction, now: int) -> int:
    """The id of a new card, with how this device shows pages."""
    prefs = request.cookies.get(COOKIE, "") if request else ""
    return store_cards.add_card(connection, *_free(connection, house.secret), now, prefs)


def _free(connection: Transaction, secret: bytes) -> tuple[str, str, str]:
    """(nonce, token_hash, code_hash) for a card. Two cards with one code would open each other, so
    a clash is tried again."""
    for _ in range(8):
        nonce = new_nonce()
        code = code_hash(secret, picture_code(secret, nonce))
        if store_cards.card_by(connection, "code_hash", code) is None:
            return nonce, token_hash(card_token(secret, nonce)), code
    raise NotSaved("No free picture code was found.")


def key_fits(house: Services) -> bool:
    """Does this installation's secret open the card that was made last?"""
    newest = store_cards.newest(house.database)
    return newest is None or token_hash(card_token(house.secret, newest[0])) == newest[1]


def renew_all(connection: Transaction, secret: bytes) -> int:
    """Every card gets a link and a code of this secret, and the old ones open nothing. How many."""
    every = store_cards.every_card(connection)
    for card_id in every:
        store_cards.renew(connection, card_id, *_free(connection, secret))
    return len(every)


def card_of(house: Services, connection: Transaction, response_id: int, card_id: int | None) -> int:
    """The card this response is kept on; made now if there is none yet.

    Asked again here, in the transaction: after two presses at once both must get the same card.
    """
    card_id = card_id or store_cards.card_holding(connection, response_id)
    if card_id is None:
        card_id = make_card(house, connection, house.now())
        if not store_cards.keep_on_card(connection, response_id, card_id):
            card_id = store_cards.card_holding(connection, response_id) or card_id
    return card_id


def token_of(house: Services, connection: Transaction, card_id: int) -> str:
    return card_token(house.secret, store_cards.nonce_of(connection, card_id))


def code_of(house: Services, connection: Transaction, card_id: int) -> Code:
    return picture_code(house.secret, store_cards.nonce_of(connection, card_id))


def find_by_token(house: Services, token: str) -> tuple[int, str] | None:
    """(card id, prefs) for a QR link's token."""
    row = store_cards.card_by(house.database, "token_hash", token_hash(token))
    return (row[0], row[2]) if row else None


def find_by_code(house: Services, code: Code) -> tuple[str, str] | None:
    """(token to keep in the cookie, prefs) for six pictures."""
    if len(code) != CODE_LENGTH:
        return None
    row = store_cards.card_by(house.database, "code_hash", code_hash(house.secret, code))
    return (card_token(house.secret, row[1]), row[2]) if row else None


def holder() -> int | None:
    """The card that the person at this device has opened, if any."""
    token = request.cookies.get(CARD, "")
    if not token:
        return None
    found = find_by_token(services(), token)
    return found[0] if found else None


def csrf_for_card() -> str:
    """What a page for this card must carry to save anything."""
    return csrf(services().secret, request.cookies.get(CARD, ""))


def csrf_ok(given: str) -> bool:
    return bool(request.cookies.get(CARD)) and same(given, csrf_for_card())


def link(house: Services, token: str) -> str:
    root = house.settings.address.rstrip("/") or request.host_url.rstrip("/")
    return f"{root}/card/{token}"


#: Trying all eight patterns for the neatest one took most of the time of the end page. A camera
#: reads any of them; a test reads this one back at the size of the page.
_MASK = 4


#: Light squares round the code, as the standard asks.
_QUIET = 4
_RUN = re.compile(b"\x01+")


def qr_svg(address: str) -> str:
    """The link as a QR code: inline SVG with one path, black on white, quiet zone included."""
    rows = segno.make(address, error="m", micro=False, mask=_MASK).matrix
    side = len(rows) + 2 * _QUIET
    runs = "".join(
        f"M{run.start() + _QUIET} {y}.5h{run.end() - run.start()}"
        for y, row in enumerate(rows, _QUIET)
        for run in _RUN.finditer(row)
    )
    return (
        f'<svg viewBox="0 0 {side} {side}" aria-hidden="true" focusable="false">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path stroke="#000" d="{runs}"/></svg>'
    )


def code_markup(house: Services, code: Code, language: str) -> Markup:
    """The six pictures and what they are called, as items of a list."""
    return Markup("").join(_code_item(house.pictures, n, language) for n in code)


@lru_cache(maxsize=1024)
def _code_item(pictures: Library, number: int, language: str) -> Markup:
    found = pictures.find(code_names()[number])
    drawn = Markup(inline(found, "supports")) if found else Markup("")
    item = '<li><span class="picture picture--small">{}</span><span>{}</span></li>'
    return Markup(item).format(drawn, code_word(number, language))
