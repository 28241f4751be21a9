"""The small parts of a Word file: words in their language, paragraphs, pictures, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from forms_engine.definition.words import Said
from forms_engine.formats.document import Art, Document
from forms_engine.formats.dots import DRAWING, dots
from forms_engine.formats.letters import clean
from forms_engine.formats.word.styles import BESIDE_PICTURE, language_mark
from forms_engine.languages.known import language
from forms_engine.pictures.raster import sniff

#: Dots of a drawing: sharp on paper at the size it has there.
DOTS = 300
#: How Word measures: 12,700 to a point.
POINT = 12_700
PICTURE_POINTS = 56
#: Of a place beside others in one line.
SMALL_POINTS = 36
#: What Word lets a name of a box be.
LONGEST_NAME = 64
EMPTY_BOX, TICKED_BOX = "☐", "☒"
BOX_FONT = "MS Gothic"

TAB = Markup("<w:r><w:tab/></w:r>")
SPACE = Markup('<w:r><w:t xml:space="preserve">  </w:t></w:r>')
_DECORATIVE = Markup(
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_DRAWN = Markup(
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)
_PICTURE = Markup(
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{id}" name="Picture {id}" descr="{alt}">'
    "{decorative}</wp:docPr><a:graphic>"
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="{id}" name="Picture {id}" descr="{alt}"/><pic:cNvPicPr/>'
    '</pic:nvPicPr><pic:blipFill><a:blip r:embed="{file}">{drawn}</a:blip>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
    '<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)
_BOX = Markup(
    '<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{tag}"/><w:id w:val="{id}"/>'
    '<w14:checkbox><w14:checked w14:val="{ticked}"/>'
    '<w14:checkedState w14:val="2612" w14:font="{font}"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="{font}"/></w14:checkbox></w:sdtPr>'
    '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" '
    'w:cs="{font}" w:hint="eastAsia"/><w:sz w:val="48"/><w:szCs w:val="48"/></w:rPr>'
    "<w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"
)
_ROOM = Markup(
    '<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{tag}"/><w:id w:val="{id}"/>'
    '<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>{words}</w:sdtContent>'
    "</w:sdt>"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    style: str
    inside: tuple[Markup, ...] = ()
    #: Lines below the first stand beside its picture, not under it. Some styles say so themselves.
    hangs: bool = False


@dataclass
class Parts:
    """What the paragraphs of one file need beside themselves: pictures, links, numbers."""

    document: Document
    #: Path in the file -> bytes.
    files: dict[str, bytes] = field(default_factory=dict)
    #: (id, kind, target, outside) of each thing the text points at.
    links: list[tuple[str, str, str, bool]] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)
    _count: int = 0

    def number(self) -> int:
        self._count += 1
        return self._count

    def file(self, name: str, body: bytes) -> str:
        """The id by which the text points at a picture; the same picture is kept once."""
        if name not in self._known:
            self.files[f"word/{name}"] = body
            self._known[name] = self._link("image", name, False)
        return self._known[name]

    def link(self, address: str) -> Markup:
        return Markup(
            '<w:hyperlink r:id="{}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
            "<w:t>{}</w:t></w:r></w:hyperlink>"
        ).format(self._link("hyperlink", address, True), address)

    def _link(self, kind: str, target: str, outside: bool) -> str:
        link = f"r{len(self.links) + 1}"
        self.links.append((link, kind, target, outside))
        return link

    # Words

    def words(self, said: Said, style: str = "") -> Markup:
        """Words in their own language and direction. A line break in them is a line break."""
        code = said.language or self.document.language
        turned = language(code).direction if said.language else self.document.direction
        inside = Markup("{}{}{}").format(
            Markup('<w:rStyle w:val="{}"/>').format(style) if style else "",
            Markup("<w:rtl/>") if turned == "rtl" else "",
            language_mark(code, turned),
        )
        lines = Markup("<w:br/>").join(
            Markup('<w:t xml:space="preserve">{}</w:t>').format(line)
            for line in clean(said.words).replace("\t", " ").split("\n")
        )
        return Markup("<w:r><w:rPr>{}</w:rPr>{}</w:r>").format(inside, lines)

    def sentences(self, said: Iterable[Said]) -> Markup:
        return Markup('<w:r><w:t xml:space="preserve"> </w:t></w:r>').join(
            self.words(one) for one in said
        )

    def paragraph(self, one: Paragraph, *, first: bool = False, last: bool = False) -> Markup:
        """``first`` begins a new page. ``last`` of a block may be parted from what comes after."""
        about = [
            Markup('<w:pStyle w:val="{}"/>').format(one.style) if one.style else "",
            Markup('<w:keepNext w:val="0"/>') if last else "",
            Markup("<w:pageBreakBefore/>") if first else "",
            Markup("<w:bidi/>") if self.document.direction == "rtl" else "",
            BESIDE_PICTURE if one.hangs else "",
        ]
        joined = Markup("").join(about)
        drawn = Markup("<w:pPr>{}</w:pPr>").format(joined) if joined else joined
        return Markup("<w:p>{}{}</w:p>").format(drawn, Markup("").join(one.inside))

    # Pictures and boxes

    def picture(self, art: Art, points: int = PICTURE_POINTS) -> Markup:
        body, ending = dots(art, DOTS)
        name = f"media/{art.sha256[:16]}"
        file = self.file(f"{name}.{ending}", body)
        drawn = Markup("")
        if art.media_type == DRAWING:
            drawn = _DRAWN.format(self.file(f"{name}.svg", art.body))
        wide, high = _fitted(body, points)
        alt = clean(art.alt)
        decorative = Markup("") if alt else _DECORATIVE
        return _PICTURE.format(
            wide=wide, high=high, id=self.number(), alt=alt, decorative=decorative, file=file,
            drawn=drawn,
        )  # fmt: skip

    def box(self, name: str, tag: str, ticked: bool) -> Markup:
        """A box that can be ticked on screen; ``name`` is what a screen reader says."""
        return _BOX.format(
            name=_short(name), tag=tag[:LONGEST_NAME], id=self.number(), ticked=int(ticked),
            font=BOX_FONT, sign=TICKED_BOX if ticked else EMPTY_BOX,
        )  # fmt: skip

    def room(self, name: str, tag: str, waiting: Said) -> Markup:
        """A place to type in. ``waiting`` is shown in grey until somebody types."""
        words = self.words(waiting, "PlaceholderText")
        return _ROOM.format(
            name=_short(name), tag=tag[:LONGEST_NAME], id=self.number(), words=words
        )


def _short(name: str) -> str:
    words = " ".join(clean(name).split())
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…"


def _fitted(body: bytes, points: int) -> Sequence[int]:
    """Width and height on paper: the longer side is as long as the room for it."""
    known = sniff(body)
    wide, high = known[1] if known else (1, 1)
    most = points * POINT / max(wide, high, 1)
    return round(wide * most), round(high * most)
