from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest

from kiosk.files import open_plain, read_plain, write_durably


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


def folder(path):
    path.mkdir()


def pipe(path):
    os.mkfifo(path)


def device(path):
    path.symlink_to("/dev/zero")


def waiting_socket(path):
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def broken_link(path):
    path.symlink_to(path.with_name("nowhere"))


@pytest.mark.parametrize("make", (folder, pipe, device, waiting_socket, broken_link))
def test_what_is_no_plain_file_is_refused_at_once(tmp_path, monkeypatch, make):
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    path = Path("odd")
    make(path)
    with pytest.raises(OSError, match="odd"):
        open_plain(path)
    with pytest.raises(OSError, match="odd"):
        read_plain(path, 10)


def test_a_pipe_that_takes_a_files_place_is_not_waited_for(tmp_path, monkeypatch):
    path, plain = tmp_path / "odd", tmp_path / "plain"
    plain.touch()
    os.mkfifo(path)
    before = plain.stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: before)
    with pytest.raises(OSError, match="not a plain file"):
        open_plain(path)


def test_a_plain_file_is_read_to_one_byte_over_what_is_taken(tmp_path):
    path = tmp_path / "plain"
    path.write_bytes(b"0123456789")
    (tmp_path / "link").symlink_to(path)
    assert read_plain(path, 10) == b"0123456789"
    assert read_plain(tmp_path / "link", 4) == b"01234"
    with open_plain(path) as file:
        assert (file.read(3), file.seek(0), file.read()) == (b"012", 0, b"0123456789")
