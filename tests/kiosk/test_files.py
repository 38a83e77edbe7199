from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kiosk.files import write_durably


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "anchor"
    write_durably(path, b"first, longer")
    write_durably(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ("fsync", "replace"))
def test_a_failure_leaves_what_was_there_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "anchor"
    write_durably(path, b"first")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync", full) if step == "fsync" else (Path, "replace", full)))
    with pytest.raises(OSError, match="No space"):
        write_durably(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


def test_bytes_and_name_are_synced_before_it_returns(tmp_path, monkeypatch):
    real, order = os.fsync, []

    def fsync(handle):
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    write_durably(tmp_path / "anchor", b"first")
    assert order == ["file", "folder"]
