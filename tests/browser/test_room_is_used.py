"""Pages use the room there is: cards as wide as they can be, buttons under a thumb, whole words."""

from __future__ import annotations

import pytest

from forms_engine.responses.cards import code_names, code_word
from tests.browser.conftest import NewDevice
from tests.browser.device import Device


def boxes(device: Device, what: str) -> list[dict[str, float]]:
    found: list[dict[str, float]] = device.page.eval_on_selector_all(
        what, "all => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    return found


@pytest.mark.parametrize(
    ("width", "question", "in_a_row"),
    [(820, "went_out", 2), (820, "likes", 2), (1280, "likes", 4), (820, "morning", 3)],
)
def test_c02_answers_fill_the_width_and_leave_no_hole(
    device: NewDevice, width: int, question: str, in_a_row: int
) -> None:
    tablet = device(width, 1000).goes_to("one_of_each", question)
    cards, (room,) = boxes(tablet, ".card"), boxes(tablet, ".cards")
    first = [card for card in cards if card["top"] == cards[0]["top"]]
    assert len(first) == in_a_row
    assert len(cards) % in_a_row == 0
    assert (round(first[0]["left"]), round(first[-1]["right"])) == (
        round(room["left"]),
        round(room["right"]),
    )


def test_on_a_phone_what_is_pressed_at_the_end_of_a_page_is_as_wide_as_the_page(
    device: NewDevice,
) -> None:
    phone = device(390, 844).opens("/look/size")
    done, something_else = boxes(phone, ".choosing__choices .row:not(.ways-back) > .button")
    (main,) = boxes(phone, "main")
    assert done["width"] == something_else["width"] == main["width"]


@pytest.mark.parametrize("language", ["en-GB", "pl", "cy"])
def test_no_word_of_a_picture_code_is_broken_where_it_is_written_down(
    device: NewDevice, language: str
) -> None:
    phone = device(390, 844).begins("tell_us").chooses("good").goes("next").goes("stop")
    words = [code_word(number, language) for number in range(len(code_names()))]
    for at in range(0, len(words), 6):
        high = phone.page.evaluate(
            """(words) => [...document.querySelectorAll(".receipt__code li")].map((one, n) => {
                const said = one.lastElementChild; said.textContent = words[n] || "a";
                return [said.textContent, said.getClientRects()[0].height,
                        parseFloat(getComputedStyle(said).fontSize) * 2]; })""",
            words[at : at + 6],
        )
        assert len(high) == 6
        assert [word for word, height, two in high if " " not in word and height > two] == []


def test_pictures_of_answers_stand_in_one_line_however_long_the_words_are(
    device: NewDevice,
) -> None:
    tablet = device(820, 1180).goes_to("my_month", "month")
    assert len({round(box["top"]) for box in boxes(tablet, ".card__picture svg")}) == 1
    assert len({round(box["height"]) for box in boxes(tablet, ".card__strip")}) == 1


def test_c02_answers_without_pictures_stay_large_enough_to_hit(device: NewDevice) -> None:
    tablet = device(820, 1180).looks(pictures="off").goes_to("my_month", "month")
    assert all(box["height"] >= 120 for box in boxes(tablet, ".card__input, .card__face"))


@pytest.mark.parametrize("language", ["en-GB", "cy", "pl", "ur"])
def test_the_board_of_a_card_is_near_after_each_picture(device: NewDevice, language: str) -> None:
    """On a phone, without JavaScript too: the places in one row, then the pictures, three in a row,
    and no word of theirs over its edge. A code that opens nothing is told at the top."""
    for width in (390, 360, 320):
        phone = device(width, 844, java_script_enabled=False).looks(language=language)
        phone.opens("/card").press(phone.page.locator(".code-board__one").nth(30))
        places, pictures = boxes(phone, ".code-so-far li"), boxes(phone, ".code-board__one")
        assert len({round(one["top"]) for one in places}) == 1
        assert 0 <= places[0]["top"] < 30
        assert pictures[0]["top"] < 300
        row = [one for one in pictures if one["top"] == pictures[0]["top"]]
        assert len(row) == (2 if width == 320 else 3)
        words = boxes(phone, ".code-board__one > span:last-child")
        assert all(word["width"] <= one["width"] for word, one in zip(words, pictures, strict=True))
    for n in range(5):
        phone.press(phone.page.locator(".code-board__one").nth(n))
    assert phone.message.bounding_box()["y"] > 0  # type: ignore[index]
