"""The interview sheet on paper: small enough to hold on a knee, with room to write."""

from __future__ import annotations

from forms_engine.formats.document import Document
from forms_engine.formats.interview.sheet import sheet
from forms_engine.formats.paper import pdf
from forms_engine.formats.paper_data import Look

LOOK = Look(
    text=12.5,
    title=24,
    heading=15,
    small=11,
    mark=9,
    margin=15,
    foot=17,
    gap=2.1,
    picture=13,
    line=10,
    option=9.5,
    tick=5.5,
    lines=3,
    single=4,
    helper=True,
)


def make(document: Document) -> bytes:
    return pdf(sheet(document), LOOK)
