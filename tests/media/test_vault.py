"""What lies on the disk is noise without its key, and arrives in any order of cuts and repeats."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from forms_engine.media.refusing import Blank, Refused
from forms_engine.media.vault import BLOCK, Kept, Vault

NAME = "ab" * 16
WORDS = b"I want to go home."


def kept(folder: Path, body: bytes, name: str = NAME) -> tuple[Vault, bytes, Kept]:
    vault = Vault(folder, b"s" * 32)
    key = vault.new_key(name)
    file = vault.open(name, key, len(body))
    for at in range(0, len(body), BLOCK):
        file.put(at, body[at : at + BLOCK])
    return vault, key, file


def test_nobody_reads_it_without_key_and_secret(tmp_path: Path) -> None:
    body = WORDS * 10_000
    vault, key, file = kept(tmp_path, body)
    assert file.have == len(body)
    assert b"".join(file.stream(0, len(body))) == body
    (path,) = tmp_path.glob("*/*")
    assert WORDS not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(Refused):
        Vault(tmp_path, b"x" * 32).open(NAME, key, len(body))
    with pytest.raises(Refused):
        vault.open(NAME, vault.new_key(NAME), len(body)).read(0, 1)


def test_any_part_can_be_read(tmp_path: Path) -> None:
    body = os.urandom(3 * BLOCK + 17)
    _, _, file = kept(tmp_path, body)
    for at, length in ((0, 1), (BLOCK - 1, 2), (BLOCK, BLOCK), (5, 2 * BLOCK), (len(body) - 3, 99)):
        assert file.read(at, length) == body[at : at + length]
    assert b"".join(file.stream(BLOCK - 5, 2 * BLOCK + 5)) == body[BLOCK - 5 : 2 * BLOCK + 5]


def test_a_block_cut_off_in_the_middle_does_not_count(tmp_path: Path) -> None:
    body = os.urandom(2 * BLOCK + 100)
    _, _, file = kept(tmp_path, body)
    (path,) = tmp_path.glob("*/*")
    os.truncate(path, path.stat().st_size - BLOCK)
    assert file.have == BLOCK
    file.put(BLOCK, body[BLOCK:])
    assert file.read(0, len(body)) == body


def test_blocks_cannot_change_places_or_files(tmp_path: Path) -> None:
    body = os.urandom(2 * BLOCK)
    _, _, file = kept(tmp_path, body)
    (path,) = tmp_path.glob("*/*")
    locked = path.read_bytes()
    half = len(locked) // 2
    path.write_bytes(locked[half:] + locked[:half])
    with pytest.raises(Refused):
        file.read(0, 10)


def test_writing_over_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    body = os.urandom(2 * BLOCK)
    _, _, file = kept(tmp_path, body)
    file.blank((Blank(BLOCK - 10, b"free", 30),))
    assert file.read(0, len(body)) == (
        body[: BLOCK - 10] + b"free" + bytes(26) + body[BLOCK + 20 :]
    )


def test_many_places_in_one_block_are_written_over_at_once(tmp_path: Path) -> None:
    """A small file can have thousands; locking the block again for each would take minutes."""
    body = os.urandom(2 * BLOCK + 17)
    _, _, file = kept(tmp_path, body)
    puts, put = [], file.put

    def counted(at: int, part: bytes) -> None:
        puts.append(at)
        put(at, part)

    file.put = counted  # type: ignore[method-assign]
    places = [Blank(at, b"free", 8) for at in range(BLOCK - 8004, BLOCK + 8004, 8)]
    file.blank((*places, Blank(len(body) - 5, b"JUNKED", 5)))
    assert puts == [0, BLOCK, 2 * BLOCK]
    left = bytearray(body)
    for place in places:
        left[place.at : place.at + 8] = b"free\0\0\0\0"
    left[-5:] = b"JUNKE"
    assert file.read(0, len(body)) == bytes(left)
