"""The clips of a form for the pages round the questions, and which sign languages it offers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from forms_engine.definition.version import ClipFact, Version
from forms_engine.definition.words import Said
from forms_engine.languages.signed import SIGN_LANGUAGES
from forms_engine.look.prefs import Prefs
from forms_engine.responses.form_words import Words


def signed(version: Version, say: Words, prefs: Prefs, texts: Iterable[str]) -> dict[str, Any]:
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


def lines(name: str, count: int) -> list[str]:
    """``start.1``, ``start.2`` …"""
    return [f"{name}.{n}" for n in range(1, count + 1)]
