"""A Word file (.docx) made of its parts, with the standard library: see docs/decisions."""

from __future__ import annotations

from markupsafe import Markup

from forms_engine.formats.document import Document
from forms_engine.formats.letters import clean
from forms_engine.formats.word.body import footer, paragraphs
from forms_engine.formats.word.pieces import Parts
from forms_engine.formats.word.styles import language_mark, styles, with_region
from forms_engine.formats.zipping import zipped

XML = Markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
_OPEN = "http://schemas.openxmlformats.org"
_LINKS = f"{_OPEN}/officeDocument/2006/relationships"
NAMES = Markup(
    f'xmlns:w="{_OPEN}/wordprocessingml/2006/main" xmlns:r="{_LINKS}" '
    f'xmlns:wp="{_OPEN}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_OPEN}/drawingml/2006/main" xmlns:pic="{_OPEN}/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = {
    "word/document.xml": f"{_MAIN}.document.main+xml",
    "word/styles.xml": f"{_MAIN}.styles+xml",
    "word/settings.xml": f"{_MAIN}.settings+xml",
    "word/footer1.xml": f"{_MAIN}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}
#: (id, kind, target, outside)
_Link = tuple[str, str, str, bool]
_METADATA = f"{_OPEN}/package/2006/relationships/metadata"
_PACKAGE: list[_Link] = [
    ("r1", f"{_LINKS}/officeDocument", "word/document.xml", False),
    ("r2", f"{_METADATA}/core-properties", "docProps/core.xml", False),
]
_INSIDE: list[_Link] = [
    ("styles", f"{_LINKS}/styles", "styles.xml", False),
    ("settings", f"{_LINKS}/settings", "settings.xml", False),
    ("foot", f"{_LINKS}/footer", "footer1.xml", False),
]
#: A4, with room at the edges for a thumb and a hole punch; in twentieths of a point.
PAGE = Markup(
    '<w:sectPr><w:footerReference w:type="default" r:id="foot"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" '
    'w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>{}</w:sectPr>'
)


def make(document: Document) -> bytes:
    parts = Parts(document)
    body = Markup("").join(paragraphs(document, parts))
    turned = Markup("<w:bidi/>") if document.direction == "rtl" else Markup("")
    whole = Markup("<w:document {}><w:body>{}{}</w:body></w:document>")
    foot = Markup("<w:ftr {}>{}</w:ftr>").format(NAMES, footer(document, Parts(document)))
    files = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(_PACKAGE),
        "docProps/core.xml": _core(document),
        "word/document.xml": XML + whole.format(NAMES, body, PAGE.format(turned)),
        "word/_rels/document.xml.rels": _relations(_INSIDE + _pointed_at(parts)),
        "word/styles.xml": styles(document),
        "word/settings.xml": _settings(document),
        "word/footer1.xml": XML + foot,
    }
    return zipped({name: xml.encode() for name, xml in files.items()} | parts.files)


def _pointed_at(parts: Parts) -> list[_Link]:
    return [(name, f"{_LINKS}/{kind}", to, outside) for name, kind, to, outside in parts.links]


def _types() -> Markup:
    ends = Markup("").join(
        Markup('<Default Extension="{}" ContentType="{}"/>').format(*one) for one in ENDINGS.items()
    )
    own = Markup("").join(
        Markup('<Override PartName="/{}" ContentType="{}"/>').format(*one) for one in TYPES.items()
    )
    return XML + Markup(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}{}</Types>'
    ).format(ends, own)


def _relations(links: list[_Link]) -> Markup:
    drawn = Markup("").join(
        Markup('<Relationship Id="{}" Type="{}" Target="{}"{}/>').format(
            name, kind, to, Markup(' TargetMode="External"') if outside else ""
        )
        for name, kind, to, outside in links
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return XML + Markup('<Relationships xmlns="{}">{}</Relationships>').format(space, drawn)


def _core(document: Document) -> Markup:
    return XML + Markup(
        "<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>{}</dc:title><dc:identifier>{}</dc:identifier><dc:language>{}</dc:language>"
        "</cp:coreProperties>"
    ).format(clean(document.title.words), document.reference, with_region(document.language))


def _settings(document: Document) -> Markup:
    mark = str(language_mark(document.language, document.direction))
    return XML + Markup(
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>{}</w:settings>'
    ).format(Markup(mark.replace("w:lang", "w:themeFontLang")))
