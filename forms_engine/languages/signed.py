"""Sign languages that a form can be signed in, by their codes (ISO 639-3), with their own names.

No machine says a form in a sign language: people sign it, and each text has a clip or has none.
"""

from __future__ import annotations

from collections.abc import Mapping

SIGN_LANGUAGES: Mapping[str, str] = {
    "bfi": "British Sign Language (BSL)",
    "isg": "Irish Sign Language (ISL)",
    "asf": "Auslan",
    "nzs": "New Zealand Sign Language (NZSL)",
    "ase": "American Sign Language (ASL)",
    "pso": "Polski Język Migowy (PJM)",
    "pks": "Pakistan Sign Language (PSL)",
    "ins": "Indian Sign Language",
    "gsg": "Deutsche Gebärdensprache (DGS)",
    "fsl": "Langue des signes française (LSF)",
    "dse": "Nederlandse Gebarentaal (NGT)",
}
#: What people write instead, and mean one of these.
OFTEN_MEANT: Mapping[str, str] = {
    "bsl": "bfi", "isl": "isg", "auslan": "asf", "nzsl": "nzs", "asl": "ase", "pjm": "pso",
    "psl": "pks", "dgs": "gsg", "lsf": "fsl", "ngt": "dse",
}  # fmt: skip
