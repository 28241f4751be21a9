"""Files put together into one, the same bytes every time: Word and e-books are such files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

#: The first moment a zip file can tell. A real one would make each copy differ.
THEN = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, bytes], plain: tuple[str, ...] = ()) -> bytes:
    """In the order given. ``plain`` are put in as they are, not squeezed."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as held:
        for name, body in files.items():
            entry = zipfile.ZipInfo(name, THEN)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            how = zipfile.ZIP_STORED if name in plain else zipfile.ZIP_DEFLATED
            held.writestr(entry, body, how)
    return whole.getvalue()
