"""The clips of a form for the pages round the questions, and which sign languages it offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from forms_engine.definition.form import Form
from forms_engine.definition.version import ClipFact, Version
from forms_engine.definition.words import Said
from forms_engine.languages.signed import SIGN_LANGUAGES
from forms_engine.look.prefs import Prefs


def signed(
    version: Version, say: Callable[[str], Said], prefs: Prefs, texts: Iterable[str]
) -> dict[str, Any]:
    """What a template needs to show these texts signed, and to let a person choose."""
    sign = version.signed_in(prefs.sign)
    clips = version.clips.get(sign, {})
    shown: list[tuple[Said, ClipFact]] = [(say(t), clips[t]) for t in texts if t in clips]
    return {
        "signed": shown,
        "sign": sign,
        "captions_in": version.form.language,
        "sign_languages": [(code, SIGN_LANGUAGES.get(code, code)) for code in version.clips],
    }


def texts_at_start(form: Form) -> tuple[str, ...]:
    return ("title", *_lines("start", form.start), "need", "who_sees", "private_ends")


def texts_at_end(form: Form) -> tuple[str, ...]:
    return (*_lines("end", form.end), "who_sees", "next")


def _lines(name: str, texts: Sequence[str]) -> list[str]:
    """``start.1``, ``start.2`` …"""
    return [f"{name}.{n}" for n in range(1, len(texts) + 1)]
