"""``forms-engine print``: a form as a file, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from forms_engine.cli import main
from forms_engine.formats.contract import file_formats
from tests.conftest import SHIPPED
from tests.formats.reading import pages_of, squeezed

pytest.importorskip("typst")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of our own to print in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(*words: str) -> Result:
    return CliRunner().invoke(main, ["print", *words, "--forms", str(SHIPPED)])


def test_a_booklet_in_welsh(here: Path) -> None:
    told = printed("tell_us", "--format", "booklet", "--language", "cy", "-o", "out.pdf")
    assert told.exit_code == 0, told.output
    text = "".join(pages_of((here / "out.pdf").read_bytes()))
    assert "Dwedwch" in text or "dweud" in text


def test_nothing_but_the_file_is_made_and_its_name_says_what_it_is(here: Path) -> None:
    told = printed("my_month", "--format", "large_print")
    assert [path.name for path in here.iterdir()] == ["my_month-large_print-en-GB.pdf"]
    assert "my_month-large_print-en-GB.pdf" in told.output


def test_the_square_code_leads_to_the_form_where_the_address_is_known(here: Path) -> None:
    printed("tell_us", "-o", "with.pdf", "--address", "https://forms.example.org")
    printed("tell_us", "-o", "without.pdf")
    address = "https://forms.example.org/form/tell_us"
    assert address in squeezed("".join(pages_of((here / "with.pdf").read_bytes())))
    assert "http" not in "".join(pages_of((here / "without.pdf").read_bytes()))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tell_us", "--format", "bookle"), "Did you mean “booklet”?"),
        (("tell_us", "--format", "tape"), ", ".join(file_formats())),
        (("tell_us", "--language", "fr"), "cy (Welsh), pl (Polish), ur (Urdu)"),
        (("nothing_here",), "There is no form “nothing_here”"),
        (("tell_us", "-o", "no/such/folder.pdf"), "Write another place after -o."),
    ],
)
def test_a_mistake_is_told_with_what_there_is(words: tuple[str, ...], said: str) -> None:
    told = printed(*words)
    assert told.exit_code != 0
    assert said in told.output
    assert "Traceback" not in told.output


def test_a_form_with_a_mistake_says_what_to_put_right(here: Path) -> None:
    folder = here / "forms" / "tell_us"
    folder.mkdir(parents=True)
    (folder / "form.toml").write_text('title = "No more"\n')
    told = CliRunner().invoke(main, ["print", "tell_us", "--forms", str(here / "forms")])
    assert told.exit_code != 0
    assert "has something to put right first" in told.output


def test_the_help_names_every_format() -> None:
    told = CliRunner().invoke(main, ["print", "--help"])
    for name in file_formats():
        assert f"  {name} " in told.output
