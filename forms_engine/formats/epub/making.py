"""An e-book (EPUB 3) with a table of contents, pictures, and its own account of who can read it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from forms_engine.formats.document import Document
from forms_engine.formats.epub.body import Part, parts, picture_name, span
from forms_engine.formats.letters import clean
from forms_engine.formats.zipping import zipped
from forms_engine.languages.marking import N_

#: Names that are made from the words alone, so that the same book has the same name.
_OURS = uuid.UUID("8f4b0f0e-6a0c-5c57-9d39-6d4a2a3f7c10")
CONTENTS = N_("What is in this book")
SUMMARY = N_(
    "Easy words. Pictures stand beside the words that say the same. The headings show the order. "
    "A machine checked this book. No person has checked it yet."
)
FEATURES = (
    "alternativeText",
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
)
CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
CHECKED_BY = "forms-engine, by machine"

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
STYLE = """\
body { font-family: sans-serif; line-height: 1.5; margin: 0 4%; text-align: start; }
h1, h2, h3, h4 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
section, li, .line { page-break-inside: avoid; break-inside: avoid; }
section { margin-block: 2em; }
.line { margin-block: 0.75em; }
.line img { width: 5em; height: 5em; vertical-align: middle; background: #fff; }
.words { display: inline-block; vertical-align: middle; width: 60%; margin-inline-start: 1em; }
.words > * { margin-block: 0.25em; }
.number { font-weight: normal; }
ol, ul.plain { padding-inline-start: 2em; }
ul.plain { list-style: none; }
li { margin-block: 0.75em; }
li p { margin: 0; }
li.chosen { border: 0.15em solid; border-radius: 0.5em; padding: 0.25em 0.5em; }
.onward, .chosen-words { font-weight: bold; }
blockquote { border-inline-start: 0.3em solid; margin-inline: 0; padding-inline-start: 1em; }
.draft, .status, .label { font-weight: bold; }
"""


def make(document: Document) -> bytes:
    made = parts(document)
    files = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": CONTAINER.encode(),
        "book/package.opf": _package(document, made).encode(),
        "book/contents.xhtml": _contents(document, made).encode(),
        "book/style.css": STYLE.encode(),
        **{f"book/{part.name}": _page(part, document).encode() for part in made},
        **{f"book/{picture_name(art)}": art.body for art in document.pictures()},
    }
    return zipped(files, plain=("mimetype",))


def _xhtml(document: Document, title: str, body: Markup) -> Markup:
    head = Markup('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n')
    return head + Markup(
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        'lang="{0}" xml:lang="{0}" dir="{1}">\n<head><title>{2}</title>'
        '<link rel="stylesheet" href="style.css"/></head>\n<body>\n{3}\n</body>\n</html>\n'
    ).format(document.language, document.direction, title, body)


def _page(part: Part, document: Document) -> Markup:
    title = clean(part.places[0][2].words if part.places else document.title.words)
    return _xhtml(document, title, Markup("\n").join(part.markup))


def _contents(document: Document, made: Sequence[Part]) -> Markup:
    places = [(level, f"{p.name}#{at}", said) for p in made for level, at, said in p.places]
    heading = Markup("<h1>{}</h1>").format(span(document.say(CONTENTS)))
    nav = Markup('<nav epub:type="toc" role="doc-toc" id="toc">\n{}\n{}\n</nav>')
    body = nav.format(heading, Markup("".join(_nested(places))))
    return _xhtml(document, document.say(CONTENTS).words, body)


def _nested(places: Sequence[tuple[int, str, object]]) -> Iterator[str]:
    """Lists in lists; a level deeper than the one before opens one list more."""
    open_: list[int] = []
    for level, address, said in places:
        while open_ and open_[-1] > level:
            open_.pop()
            yield "</li></ol>"
        if open_ and open_[-1] == level:
            yield "</li>"
        else:
            open_.append(level)
            yield "<ol>"
        yield f'<li><a href="{escape(address)}">{span(said)}</a>'  # type: ignore[arg-type]
    yield "</li></ol>" * len(open_)


def _package(document: Document, made: Sequence[Part]) -> Markup:
    say, art = document.say, list(document.pictures())
    whole = "\n".join(str(line) for part in made for line in part.markup)
    name = uuid.uuid5(_OURS, f"{document.reference} {document.language} {whole}")
    meta = [("schema:accessMode", "textual")]
    meta += [("schema:accessMode", "visual")] if art else []
    meta += [("schema:accessModeSufficient", "textual")]
    meta += [("schema:accessibilityFeature", feature) for feature in FEATURES]
    meta += [("schema:accessibilityHazard", "none")]
    meta += [("schema:accessibilitySummary", say(SUMMARY).words)]
    meta += [("dcterms:conformsTo", CONFORMS), ("a11y:certifiedBy", CHECKED_BY)]
    meta += [("dcterms:modified", "1980-01-01T00:00:00Z")]
    line = Markup('<meta property="{}">{}</meta>')
    items = [("contents", "contents.xhtml", "application/xhtml+xml", "nav")]
    items += [("style", "style.css", "text/css", "")]
    items += [(_id(p), p.name, "application/xhtml+xml", "") for p in made]
    items += [(f"p{n}", picture_name(one), one.media_type, "") for n, one in enumerate(art)]
    spine = Markup("\n").join(Markup('<itemref idref="{}"/>').format(_id(p)) for p in made)
    return Markup(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="name" '
        'prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#" '
        'xml:lang="{language}" dir="{direction}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        '<dc:identifier id="name">urn:uuid:{name}</dc:identifier>\n'
        "<dc:title>{title}</dc:title>\n<dc:language>{language}</dc:language>\n{meta}\n</metadata>\n"
        '<manifest>\n{items}\n</manifest>\n'
        '<spine page-progression-direction="{direction}">\n{spine}\n</spine>\n</package>\n'
    ).format(
        language=document.language,
        direction=document.direction,
        name=name,
        title=clean(document.title.words),
        meta=Markup("\n").join(line.format(*one) for one in meta),
        items=Markup("\n").join(_item(*item) for item in items),
        spine=spine,
    )  # fmt: skip


def _id(part: Part) -> str:
    return part.name.removesuffix(".xhtml")


def _item(name: str, href: str, media_type: str, properties: str) -> Markup:
    more = Markup(' properties="{}"').format(properties) if properties else Markup("")
    return Markup('<item id="{}" href="{}" media-type="{}"{}/>').format(
        name, href, media_type, more
    )
