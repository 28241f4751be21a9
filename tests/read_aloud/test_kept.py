"""Sounds on disk: whole, found again, and never too many."""

from __future__ import annotations

import os
from pathlib import Path

from forms_engine.read_aloud.kept import Kept, Slip, Sound
from forms_engine.read_aloud.spoken import Word


def test_a_sound_comes_back_with_its_words(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "sounds", 1_000_000)
    sound = Sound(b"\xff\n\x00mp3", (Word(0, 4, 0), Word(5, 2, 300)))
    kept.add_sound("key", sound)
    assert Kept(tmp_path / "sounds", 1_000_000).sound("key") == sound
    kept.add_slip("key", Slip("Good", "en-GB", {}))
    assert kept.slip("key") == Slip("Good", "en-GB", {})


def test_when_there_are_too_many_what_nobody_heard_for_longest_goes(tmp_path: Path) -> None:
    kept = Kept(tmp_path, 10_000)
    for n in range(12):
        kept.add_sound(f"k{n}", Sound(b"x" * 1000))
        os.utime(tmp_path / f"k{n}.sound", (n, n))
    kept.sound("k0")  # heard again just now
    kept.make_room()
    left = {path.stem for path in tmp_path.glob("*.sound")}
    assert "k0" in left
    assert "k1" not in left
    assert sum(path.stat().st_size for path in tmp_path.glob("*.sound")) <= 10_000


def test_half_a_file_or_a_full_disk_is_no_sound_and_no_failure(tmp_path: Path) -> None:
    kept = Kept(tmp_path, 10_000)
    (tmp_path / "bad.sound").write_bytes(b"[[1")
    (tmp_path / "bad.slip").write_bytes(b"{}")
    assert kept.sound("bad") is None
    assert kept.slip("bad") is None
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    Kept(blocked, 10_000).add_sound("key", Sound(b"x"))
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("key")]
