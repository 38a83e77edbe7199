from __future__ import annotations

import os

import pytest

from kiosk.crypto.keys import new_key
from kiosk.journal.anchor import PLACE, Anchor, AnchorError, Head

KEY = new_key()
DATABASE = bytes(range(16))


def head(number):
    return Head(number, bytes([number]) * 32, 2 * number, bytes([number + 100]) * 32)


@pytest.fixture
def anchor(tmp_path):
    made = Anchor(tmp_path, KEY, DATABASE)
    made.create(head(0))
    return made


def test_the_newest_head_is_read_again_by_whoever_has_the_key(anchor, tmp_path):
    for number in range(1, 6):
        anchor.write(head(number))
        assert Anchor(tmp_path, KEY, DATABASE).read() == head(number)


@pytest.mark.parametrize(
    ("key", "database"), ((new_key(), DATABASE), (KEY, bytes(16)), (new_key(), bytes(16)))
)
def test_another_kiosks_anchor_is_not_believed(anchor, tmp_path, key, database):
    with pytest.raises(AnchorError):
        Anchor(tmp_path, key, database).read()


def test_a_write_cut_anywhere_leaves_the_newest_or_the_one_before(anchor, tmp_path):
    path = tmp_path / "anchor"
    for number in range(1, 4):
        before = path.read_bytes()
        anchor.write(head(number))
        after = path.read_bytes()
        changed = [at for at in range(len(after)) if before[at] != after[at]]
        assert {at // PLACE for at in changed} == {(changed[0]) // PLACE}
        place = changed[0] // PLACE * PLACE
        for cut in range(0, 150, 7):
            torn = before[:place] + after[place : place + cut] + before[place + cut :]
            path.write_bytes(torn)
            assert Anchor(tmp_path, KEY, DATABASE).read() in {head(number), head(number - 1)}
        path.write_bytes(after)


def test_the_place_written_next_is_never_the_newest_one_after_a_reopening(anchor, tmp_path):
    for number in range(1, 6):
        before = (tmp_path / "anchor").read_bytes()
        again = Anchor(tmp_path, KEY, DATABASE)
        newest = again.read()
        again.write(head(number))
        after = (tmp_path / "anchor").read_bytes()
        kept = [p for p in (0, PLACE) if before[p : p + PLACE] == after[p : p + PLACE]]
        assert len(kept) == 1
        (tmp_path / "anchor").write_bytes(after[kept[0] : kept[0] + PLACE] * 2)
        assert Anchor(tmp_path, KEY, DATABASE).read() == newest
        (tmp_path / "anchor").write_bytes(after)


def test_writing_takes_no_new_room(anchor, tmp_path):
    size = (tmp_path / "anchor").stat()
    for number in range(1, 9):
        anchor.write(head(number))
    after = (tmp_path / "anchor").stat()
    assert (after.st_size, after.st_blocks, after.st_ino) == (
        size.st_size,
        size.st_blocks,
        size.st_ino,
    )


def test_each_flipped_bit_of_what_is_kept_is_noticed(anchor, tmp_path):
    path = tmp_path / "anchor"
    whole = path.read_bytes()[:PLACE]
    for at in range(144):
        changed = bytearray(whole)
        changed[at] ^= 1
        path.write_bytes(bytes(changed) * 2)
        with pytest.raises(AnchorError):
            Anchor(tmp_path, KEY, DATABASE).read()


def test_an_anchor_is_synced_before_it_counts(anchor, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", synced.append)
    anchor.write(head(1))
    assert len(synced) == 1


def test_a_failure_to_write_leaves_the_one_before(anchor, tmp_path, monkeypatch):
    anchor.write(head(1))

    def failing(_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "write", lambda *_: failing(0))
    with pytest.raises(OSError, match="Input/output"):
        anchor.write(head(2))
    monkeypatch.undo()
    assert Anchor(tmp_path, KEY, DATABASE).read() == head(1)
    anchor.write(head(2))
    assert Anchor(tmp_path, KEY, DATABASE).read() == head(2)


def test_the_key_is_forgotten(anchor):
    anchor.forget()
    assert anchor._key == bytes(32)
