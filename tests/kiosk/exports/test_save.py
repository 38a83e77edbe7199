"""An export is on the disk, read back and named; or nothing of it is there."""

from __future__ import annotations

import errno
import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.errors import ExportRefused, NotSaved
from kiosk.exports.value import Sealed
from kiosk.exports.write import Saved, file_name, save
from kiosk.model import Event, Place
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.exports.making import EVENT, NOON, Kiosk

KIOSK = Kiosk()
NAME = "carta_feria_mesa-1_20170211-1800Z_2sig.firma-export"
ITEMS = [KIOSK.sealed(1), KIOSK.sealed(2)]


def saved(folder: Path, items=ITEMS, last=2) -> Saved:
    return save(
        folder,
        NAME,
        KIOSK.header(last=last),
        items,
        closed=True,
        recipients=[KIOSK.identity.recipient],
        sign=KIOSK.key.sign,
    )


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_saved_export_is_the_file_it_says(tmp_path):
    found = saved(tmp_path)
    assert found.path == tmp_path / NAME
    assert sha256(found.path.read_bytes()).digest() == found.sha256
    with KIOSK.read(found.path.read_bytes()) as export:
        assert export.trailer == found.trailer
        assert list(export.items()) == ITEMS
    assert names(tmp_path) == [NAME]


def no_links(source, target):
    """What a FAT stick answers."""
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("fat", (False, True))
def test_no_file_is_ever_overwritten(tmp_path, monkeypatch, fat):
    if fat:
        monkeypatch.setattr(os, "link", no_links)
    (tmp_path / NAME).write_bytes(b"somebody's")
    assert [saved(tmp_path).path.stem[-6:] for _ in range(2)] == ["2sig-2", "2sig-3"]
    assert (tmp_path / NAME).read_bytes() == b"somebody's"
    assert len(names(tmp_path)) == 3
    for name in set(names(tmp_path)) - {NAME}:
        with KIOSK.read((tmp_path / name).read_bytes()) as export:
            assert export.trailer.count == 2


@pytest.mark.parametrize("size", (0, 100, 70_000, 200_000))
def test_a_full_disk_leaves_nothing_behind(tmp_path, size):
    items = [Sealed(seq, bytes(80_000)) for seq in (1, 2, 3)]
    with no_file_longer_than(size), pytest.raises(ExportRefused, match="not-written"):
        saved(tmp_path, items, 3)
    assert names(tmp_path) == []
    assert saved(tmp_path, items, 3).trailer.count == 3


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(ExportRefused, match="not-written"):
        saved(tmp_path / "pulled-out")


def test_a_fat_stick_that_fills_at_the_name_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(source, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportRefused, match="not-written"):
        saved(tmp_path)
    assert names(tmp_path) == []


def test_a_fat_stick_pulled_out_at_the_name_holds_no_empty_export(tmp_path, monkeypatch):
    seen, rename = [], Path.replace

    def look(source, target):
        seen.append(names(tmp_path))
        return rename(source, target)

    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(Path, "replace", look)
    assert saved(tmp_path).path.name == NAME
    ((passing,),) = seen
    assert passing != NAME


def test_a_stick_that_gives_back_other_bytes_is_refused(tmp_path, monkeypatch):
    synced = os.fsync

    def spoil(handle):
        synced(handle)
        for file in tmp_path.glob(".firma-*"):
            raw = bytearray(file.read_bytes())
            raw[-1] ^= 1
            file.write_bytes(raw)

    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(ExportRefused, match="read-back"):
        saved(tmp_path)
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_synced_leaves_nothing_behind(tmp_path, monkeypatch):
    synced = os.fsync
    calls = []

    def fail_the_second(handle):
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(errno.EIO, "Input/output error")
        synced(handle)

    monkeypatch.setattr(os, "fsync", fail_the_second)
    with pytest.raises(ExportRefused, match="not-written"):
        saved(tmp_path)
    assert names(tmp_path) == []


def test_a_refusal_of_the_journal_leaves_nothing_behind(tmp_path):
    def items():
        yield ITEMS[0]
        raise NotSaved

    with pytest.raises(NotSaved):
        saved(tmp_path, items())
    assert names(tmp_path) == []


def test_a_name_is_ascii_and_says_campaign_event_kiosk_time_and_count():
    assert file_name("carta-2017", EVENT, "Mesa Nº 1", NOON, 12) == (
        "carta-2017_feria-ficticia-de-ajijic_mesa-no-1_20170211-1800Z_12sig.firma-export"
    )


@pytest.mark.parametrize(
    ("typed", "event", "kiosk"),
    (
        ("Ñandú/../x", "nandu-x", "nandu-x"),
        ("ярмарка", "(its uid)", "kiosk"),
        ("CON: *?\n", "con", "con"),
        ("x" * 300, "x" * 32, "x" * 32),
    ),
)
def test_a_name_stays_in_its_folder_whatever_was_typed(typed, event, kiosk):
    of = Event(typed, Place("Ajijic", "JAL"), date(2017, 2, 11))
    parts = file_name("carta", of, typed, NOON, 0).split("_")
    expected = of.uid("carta").hex() if typed == "ярмарка" else event
    assert parts[1:3] == [expected, kiosk]
