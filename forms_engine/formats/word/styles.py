"""The styles of the Word file: each has a plain name, so that staff change one and all follow."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from markupsafe import Markup

from forms_engine.formats.document import Document

#: What Word calls a twentieth of a point.
TWENTIETHS = 20
#: Letters that Arial does not have.
_FONTS = dict.fromkeys(("bn", "gu", "hi", "mr", "ne", "pa", "ta", "te"), "Nirmala UI")
FONT = "Arial"


@dataclass(frozen=True, slots=True)
class Style:
    """``size`` in points. ``before`` and ``after`` are the room round a paragraph, in points."""

    id: str
    name: str
    size: int = 16
    bold: bool = False
    before: int = 0
    after: int = 8
    #: Level in the navigation pane, 0 for the first; None for what is no heading.
    outline: int | None = None
    #: Of the first line and of those below it, from the start side, in points.
    hanging: int = 0
    indent: int = 0
    boxed: bool = False
    marked: bool = False
    colour: str = ""
    keep: bool = False

    @property
    def with_picture(self) -> bool:
        """The words stand at the middle of a picture, which gives the line its height."""
        return bool(self.hanging) or self.outline is not None or self.id == "Places"


#: Room for a picture and a box before the words of an answer.
PICTURE_ROOM, BOX_ROOM = 72, 34

BESIDE_PICTURE = Markup('<w:ind w:left="{0}" w:hanging="{0}"/>').format(PICTURE_ROOM * TWENTIETHS)
#: Of a line with a picture: no more room than the picture needs.
PICTURE_LINE = Markup(' w:line="252" w:lineRule="auto"')

STYLES = (
    Style("Heading1", "heading 1", 28, bold=True, after=14, outline=0, keep=True),
    Style("Heading2", "heading 2", 22, bold=True, before=24, after=12, outline=1, keep=True),
    Style("Heading3", "heading 3", 18, bold=True, before=22, outline=2, keep=True),
    Style("Heading4", "heading 4", 16, bold=True, before=20, outline=3, keep=True),
    Style("Hint", "Hint", 14, keep=True),
    Style("LineWithPicture", "Line with picture", hanging=PICTURE_ROOM, indent=PICTURE_ROOM),
    Style(
        "Answer", "Answer", after=4, hanging=PICTURE_ROOM + BOX_ROOM,
        indent=PICTURE_ROOM + BOX_ROOM, keep=True,
    ),
    Style("Card", "Card to sort", before=8, after=2, hanging=PICTURE_ROOM, indent=PICTURE_ROOM,
          keep=True),
    Style("Places", "Places for a card", after=6, indent=PICTURE_ROOM, keep=True),
    Style("RoomToWrite", "Room to write", boxed=True, keep=True),
    Style("Quote", "Quote", indent=18, marked=True),
    Style("Draft", "Draft", 14, bold=True),
    Style("Status", "Status", bold=True, keep=True),
    Style("SmallPrint", "Small print", 12, after=4),
    Style("Footer", "footer", 12, after=0),
)  # fmt: skip

#: Word knows these itself.
BUILT_IN = ("Heading1", "Heading2", "Heading3", "Heading4", "Quote", "Footer")

HEAD = Markup(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
)


def styles(document: Document) -> Markup:
    """The whole of styles.xml."""
    drawn = Markup("").join(_drawn(style, document) for style in STYLES)
    return (
        HEAD + _defaults(document) + _normal(document) + drawn + _letters() + Markup("</w:styles>")
    )


def _defaults(document: Document) -> Markup:
    font = _FONTS.get(document.language.split("-")[0], FONT)
    return Markup(
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        '<w:sz w:val="32"/><w:szCs w:val="32"/>{lang}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="324" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    ).format(font=font, lang=language_mark(document.language, document.direction))


def _normal(document: Document) -> Markup:
    turned = Markup("<w:pPr><w:bidi/></w:pPr>") if document.direction == "rtl" else Markup("")
    return Markup(
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/>{}</w:style><w:style w:type="character" w:default="1" '
        'w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    ).format(turned)


def _drawn(style: Style, document: Document) -> Markup:
    edges = Markup("").join(
        Markup('<w:{} w:val="single" w:sz="12" w:space="6" w:color="1D2129"/>').format(edge)
        for edge in ("top", "left", "bottom", "right")
    )
    mark = "right" if document.direction == "rtl" else "left"
    paragraph = [
        Markup("<w:keepNext/>") if style.keep else "",
        Markup("<w:keepLines/>"),
        Markup("<w:pBdr>{}</w:pBdr>").format(edges) if style.boxed else "",
        Markup(
            '<w:pBdr><w:{} w:val="single" w:sz="24" w:space="8" w:color="1D2129"/></w:pBdr>'
        ).format(mark) if style.marked else "",
        Markup("<w:tabs>{}</w:tabs>").format(_tabs(style)) if style.hanging else "",
        Markup('<w:spacing w:before="{}" w:after="{}"{}/>').format(
            style.before * TWENTIETHS,
            style.after * TWENTIETHS,
            PICTURE_LINE if style.with_picture else "",
        ),
        Markup('<w:ind w:left="{}" w:hanging="{}"/>').format(
            style.indent * TWENTIETHS, style.hanging * TWENTIETHS
        ) if style.indent else "",
        Markup('<w:textAlignment w:val="center"/>') if style.with_picture else "",
        Markup('<w:outlineLvl w:val="{}"/>').format(style.outline)
        if style.outline is not None else "",
    ]  # fmt: skip
    letters = Markup('{}<w:sz w:val="{}"/><w:szCs w:val="{}"/>').format(
        Markup("<w:b/><w:bCs/>") if style.bold else "", style.size * 2, style.size * 2
    )
    return Markup(
        '<w:style w:type="paragraph"{custom} w:styleId="{id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'
        "<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    ).format(
        custom=Markup("") if style.id in BUILT_IN else Markup(' w:customStyle="1"'),
        id=style.id,
        name=style.name,
        paragraph=Markup("").join(paragraph),
        letters=letters,
    )


def _tabs(style: Style) -> Markup:
    stops = [PICTURE_ROOM, style.hanging] if style.hanging > PICTURE_ROOM else [PICTURE_ROOM]
    return Markup("").join(
        Markup('<w:tab w:val="left" w:pos="{}"/>').format(stop * TWENTIETHS) for stop in stops
    )


def _letters() -> Markup:
    return Markup(
        '<w:style w:type="character" w:styleId="PlaceholderText">'
        '<w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="Onward">'
        '<w:name w:val="Where to go on"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="Label">'
        '<w:name w:val="Label"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
    )


def with_region(code: str) -> str:
    """*cy-GB* for *cy*: Word finds its dictionary and its voice by language and country."""
    try:
        known = Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return code
    if known.territory:
        return code
    likely = str(get_global("likely_subtags").get(code.replace("-", "_"), ""))
    parts = likely.split("_")
    return f"{parts[0]}-{parts[-1]}" if len(parts) > 1 else code


def language_mark(code: str, direction: str) -> Markup:
    attribute = "bidi" if direction == "rtl" else "val"
    return Markup('<w:lang w:{}="{}"/>').format(attribute, with_region(code))
