"""Which languages this server can speak: found at start by looking at files, without a sound."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

#: Where systems keep the library and what it knows of languages.
_LIBRARIES = ("/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib")
_LIBRARY = "libespeak-ng.so.1", "libespeak-ng.dylib"


@dataclass(frozen=True)
class Engine:
    """espeak-ng on this machine."""

    library: str
    data: Path
    known: frozenset[str]

    def voice(self, language: str) -> str:
        """The name of the voice for a language such as en-GB; "" where there is none."""
        code = language.split("-")[0].lower()
        return code if code in self.known else ""


def find_engine() -> Engine | None:
    """The Python package with the library in it, else the system's own; None without either."""
    if find_spec("lameenc") is None:
        return None
    for library, data in (_package(), _system()):
        if library and data:
            known = frozenset(p.name.removesuffix("_dict") for p in data.glob("*_dict"))
            if known:
                return Engine(str(library), data, known)
    return None


def _package() -> tuple[Path | None, Path | None]:
    spec = find_spec("espeakng_loader")
    if spec is None or spec.origin is None:
        return None, None
    folder = Path(spec.origin).parent
    name = {"nt": "espeak-ng.dll"}.get(os.name, "libespeak-ng.so")
    found = next((p for p in (folder / name, folder / "libespeak-ng.dylib") if p.exists()), None)
    return found, folder / "espeak-ng-data"


def _system() -> tuple[Path | None, Path | None]:
    for root in map(Path, _LIBRARIES):
        for name in _LIBRARY:
            for library in (root / name, *root.glob(f"*-linux-*/{name}")):
                if library.exists():
                    near = (library.parent, Path("/usr/share"), root.parent / "share")
                    data = (folder / "espeak-ng-data" for folder in near)
                    return library, next((d for d in data if d.is_dir()), None)
    return None, None
