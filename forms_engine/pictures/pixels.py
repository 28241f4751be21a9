"""Photos decoded, turned upright and saved anew: nothing of the file is left but the picture.

The one module that reads pixels. Its library is large, so it is read when a photo comes.
"""

from __future__ import annotations

import io
import threading
import warnings
from typing import TYPE_CHECKING, NamedTuple

from forms_engine.languages.marking import N_
from forms_engine.pictures.jpeg import BROKEN
from forms_engine.pictures.metadata import orientation
from forms_engine.pictures.raster import sniff
from forms_engine.pictures.refusing import UnsafePicture

if TYPE_CHECKING:
    from PIL.Image import Image

#: A photo of a good telephone has 50 million dots. A small file can unpack to far more.
MOST_DOTS = 64_000_000
#: Only a JPEG can be read smaller than it is; others need memory for every dot.
MOST_DOTS_IN_MEMORY = 24_000_000
#: The longest side of each size a photo is kept in.
SIDES = (128, 256, 512)
#: How well each kind is saved: chosen by eye, so that faces stay clear.
_QUALITY = {"AVIF": 55, "WEBP": 80, "JPEG": 82}
_MEDIA = {"AVIF": "image/avif", "WEBP": "image/webp", "JPEG": "image/jpeg", "PNG": "image/png"}

TOO_LARGE = N_(
    "This photo is {width} by {height} dots. That is too large for us. "
    "Save it smaller, such as 2000 by 1500."
)
HEIC = N_(
    "This is a HEIC photo, which other devices cannot show. On an iPhone: Settings, Camera, "
    "Formats, Most Compatible, and take it again. Or send it to yourself by "
    "e-mail: it becomes a JPEG."
)
NO_READER = N_(
    "Photos cannot be read here, because a part is missing. Whoever looks after this program adds "
    "it: pip install pillow."
)
NOT_A_PHOTO = N_("This is no photo that we know. Use a JPEG, PNG, WebP or GIF.")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
#: Decoding takes much memory: one photo at a time in each worker.
_one_at_a_time = threading.Lock()


class Saved(NamedTuple):
    media_type: str
    width: int
    height: int
    body: bytes


def sizes_of(body: bytes) -> list[Saved]:
    """A photo in every size: AVIF, WebP for devices without it, one JPEG for old ones and paper.

    Raises UnsafePicture, with a kind sentence.
    """
    with _one_at_a_time:
        whole = upright(body, SIDES[-1])
        found = []
        for side in SIDES:
            small = whole.copy()
            small.thumbnail((side, side), reducing_gap=3.0)
            found += [_saved(small, "AVIF"), _saved(small, "WEBP")]
        return [*found, _saved(whole, "JPEG")]


def smaller(body: bytes, side: int, most_bytes: int, *, clear: bool = True) -> Saved:
    """One upright picture of at most this size: PNG where parts are see-through, else JPEG.
    Not ``clear``: what was see-through becomes white, and it is a JPEG."""
    with _one_at_a_time:
        picture = upright(body, side, keep_clear=clear)
        kind = "PNG" if picture.mode == "RGBA" else "JPEG"
        while len((saved := _saved(picture, kind)).body) > most_bytes and side > SIDES[0]:
            side = side * 3 // 4
            picture.thumbnail((side, side), reducing_gap=3.0)
        return saved


def upright(body: bytes, side: int, *, keep_clear: bool = False) -> Image:
    """The picture itself, turned, in plain colours, its longest side at most ``side``."""
    media_type = _looked_at(body)
    try:
        from PIL import Image
    except ModuleNotFoundError:
        raise UnsafePicture(NO_READER) from None
    turned = orientation(body, media_type)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(body), formats=("JPEG", "PNG", "WEBP", "GIF")) as opened:
                opened.draft("RGB", (2 * side, 2 * side))
                picture = _plain(opened, keep_clear)
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError):
        raise UnsafePicture(BROKEN) from None
    picture = _turn(picture, turned)
    picture.thumbnail((side, side), reducing_gap=3.0)
    picture.info.clear()
    return picture


def _looked_at(body: bytes) -> str:
    """The media type, before a single dot is unpacked."""
    if body[4:8] == b"ftyp" and body[8:12] in _HEIC_BRANDS:
        raise UnsafePicture(HEIC)
    found = sniff(body)
    if found is None:
        raise UnsafePicture(NOT_A_PHOTO)
    media_type, (width, height) = found
    most = MOST_DOTS if media_type == "image/jpeg" else MOST_DOTS_IN_MEMORY
    if not 0 < width * height <= most:
        raise UnsafePicture(TOO_LARGE, width=width, height=height)
    return media_type


def _plain(opened: Image, keep_clear: bool) -> Image:
    """In sRGB. What was see-through becomes white, as paper is, unless it may stay."""
    from PIL import Image

    coloured = _in_srgb(opened)
    if coloured.has_transparency_data:
        clear = coloured.convert("RGBA")
        if keep_clear:
            return clear
        white = Image.new("RGB", clear.size, "white")
        white.paste(clear, mask=clear.getchannel("A"))
        return white
    return coloured.convert("RGB")


def _in_srgb(opened: Image) -> Image:
    """Telephones save colours in ways of their own; others would show them pale."""
    profile = opened.info.get("icc_profile")
    if not profile or opened.mode not in ("RGB", "CMYK"):
        return opened
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(
            opened, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        return opened
    return turned or opened


def _turn(picture: Image, turned: int) -> Image:
    from PIL.Image import Transpose

    ways = {
        2: Transpose.FLIP_LEFT_RIGHT, 3: Transpose.ROTATE_180, 4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE, 6: Transpose.ROTATE_270, 7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }  # fmt: skip
    return picture.transpose(ways[turned]) if turned in ways else picture


def _saved(picture: Image, kind: str) -> Saved:
    """Nothing is handed to the saver but the dots: no Exif, no colour profile, no comment."""
    file = io.BytesIO()
    settings = {"quality": _QUALITY[kind]} if kind in _QUALITY else {"optimize": True}
    picture.save(file, kind, **settings)
    return Saved(_MEDIA[kind], picture.width, picture.height, file.getvalue())
