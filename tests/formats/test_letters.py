"""What somebody typed may hold anything; what we make of it can always be opened."""

from __future__ import annotations

from forms_engine.formats.letters import clean, named


def test_control_characters_are_dropped_and_words_stay() -> None:
    assert clean("a\x00b\x07c\x1b[1m\ufffe") == "abc[1m"
    assert clean("one\r\ntwo\rthree\tfour") == "one\ntwo\nthree\tfour"


def test_joiners_that_scripts_need_stay() -> None:
    assert clean("نمی\u200cخواهم \u2067x\u2069") == "نمی\u200cخواهم \u2067x\u2069"


def test_a_sign_that_cannot_be_drawn_is_called_by_its_name() -> None:
    assert named("Good 😀!", str.isascii) == "Good [grinning face]!"
    assert named("👩🏽‍🦽\n", str.isascii) == "[woman][manual wheelchair]\n"
    assert named("\U000f0000", str.isascii) == "[sign]"


def test_a_space_that_no_font_has_is_a_space() -> None:
    assert named("one\u1680two\u3000three\n", str.isascii) == "one two three\n"
