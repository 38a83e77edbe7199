"""The folder of ours on a stick: held open where the system can, else looked at step by step."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.copies import place
from tests.kiosk.copies import odd
from tests.kiosk.copies.day import files, holds, told
from tests.kiosk.copies.test_bad_sticks import code
from tests.kiosk.journal.making import picture


@pytest.fixture
def by_path(monkeypatch):
    """A system whose folders have no handles."""
    monkeypatch.setattr(place, "_BY_HANDLE", False)


def syncing(number):
    """Stands for `os.fsync` on a file system that answers so for folders."""
    real = os.fsync

    def sync(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        real(handle)

    return sync


@pytest.mark.parametrize("number", (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES))
def test_a_file_system_that_cannot_sync_folders_is_no_worse(signed, stick, monkeypatch, number):
    monkeypatch.setattr(os, "fsync", syncing(number))
    assert signed.round(stick).complete


@pytest.mark.parametrize(
    ("number", "finding"), ((errno.EIO, "stick-failing"), (errno.ENOSPC, "stick-full"))
)
def test_a_folder_that_failed_to_sync_is_told(signed, stick, monkeypatch, number, finding):
    monkeypatch.setattr(os, "fsync", syncing(number))
    assert code(signed.round(stick)) == finding
    assert signed.standing().on_sticks == 0


def test_another_file_system_within_the_stick_is_not_written_to(signed, stick, monkeypatch):
    real = os.fstat

    def elsewhere(handle):
        found = list(real(handle))
        found[2] += not os.path.samestat(real(handle), stick.root.stat())
        return os.stat_result(found)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", elsewhere)
        assert code(signed.round(stick)) == "stick-odd"
    assert not any(stick.root.rglob("*.firma-export"))


def test_copies_are_made_where_folders_have_no_handles(signed, stick, by_path):
    assert signed.bring_up(stick).complete
    assert told(files(stick)) == holds(signed.journal)


@pytest.mark.parametrize("make", (odd.link, odd.file_link, odd.pipe, odd.unix_socket))
def test_a_link_is_not_followed_where_folders_have_no_handles(
    signed, stick, tmp_path, by_path, make
):
    make(stick.root / signed.standing().task.folder[0], tmp_path)
    before = picture(tmp_path)
    assert code(signed.round(stick)) == "stick-odd"
    assert picture(tmp_path) == before


def test_a_folder_that_leads_elsewhere_on_windows_is_not_followed(
    signed, stick, by_path, monkeypatch
):
    real = Path.lstat

    def junction(path):
        found = real(path)
        return SimpleNamespace(st_mode=found.st_mode, st_reparse_tag=0xA0000003)

    monkeypatch.setattr(Path, "lstat", junction)
    assert code(signed.round(stick)) == "stick-odd"
    assert not any(stick.root.rglob("*.firma-export"))


def test_another_stick_in_its_place_is_gone_where_folders_have_no_handles(signed, stick, by_path):
    other = replace(stick, device=stick.device + 1)
    assert code(signed.round(other)) == "stick-gone"
    assert not any(stick.root.rglob("*.firma-export"))
