from __future__ import annotations

import errno
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk import passing
from kiosk.files import make_folder, open_plain, read_plain, remove_durably, write_durably

ROOT = Path(__file__).parents[2]


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


def folders_fail(monkeypatch, number):
    """Let no folder be synced: each try ends with the error *number*."""
    real = os.fsync

    def fsync(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)


def test_a_new_file_whose_name_cannot_be_synced_is_not_there(tmp_path, monkeypatch):
    write_durably(tmp_path / "older", b"first")
    folders_fail(monkeypatch, errno.EIO)
    for name in ("list.csv", "older"):
        with pytest.raises(OSError, match="Input/output"):
            write_durably(tmp_path / name, b"second")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"second"]


def test_a_share_that_cannot_sync_folders_takes_files(tmp_path, monkeypatch):
    folders_fail(monkeypatch, errno.EINVAL)
    write_durably(tmp_path / "list.csv", b"first")
    assert (tmp_path / "list.csv").read_bytes() == b"first"


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


@pytest.mark.parametrize("make", (folder, pipe, device))
def test_what_is_no_plain_file_is_not_even_opened(tmp_path, monkeypatch, make):
    path, opened, real = tmp_path / "odd", [], os.open
    make(path)
    monkeypatch.setattr(os, "open", lambda *how: opened.append(how[0]) or real(*how))
    with pytest.raises(OSError, match="not a plain file"):
        open_plain(path)
    open_plain(write(tmp_path / "plain")).close()
    assert opened == [str(tmp_path / "plain")]


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


KILLED = """
import os, signal, sys
from pathlib import Path
from kiosk.files import writing_durably
from kiosk.passing import passing_folder

target = Path(sys.argv[1])
with passing_folder(target.parent) as aside, writing_durably(target) as file:
    (aside / "rows").write_bytes(b"Ana Ficticia")
    file.write(b"Ana Ficticia")
    file.flush()
    if sys.argv[2] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    print("under way", flush=True)
    sys.stdin.read()
"""


def in_a_process(target, how):
    command = [sys.executable, "-c", KILLED, str(target), how]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def hidden(folder):
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


@pytest.fixture
def next_run(monkeypatch):
    """Let this process be one that began just now, and has swept nowhere yet."""

    def begin():
        monkeypatch.setattr(passing, "_BEGAN", time.time() + 1)
        monkeypatch.setattr(passing, "_swept", set())

    return begin


def test_what_a_killed_writing_left_is_gone_with_the_next_run_that_writes_there(tmp_path, next_run):
    with in_a_process(tmp_path / "list.csv", "killed") as child:
        assert child.wait(30) == -signal.SIGKILL
    left = hidden(tmp_path)
    assert len(left) == 2
    assert all(passing.MARK.fullmatch(name) for name in left)
    assert b"Ana Ficticia" in {path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    next_run()
    write_durably(tmp_path / "other.csv", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["other.csv"]


def test_what_another_program_is_writing_stays_however_old_it_is(tmp_path, next_run):
    with in_a_process(tmp_path / "list.csv", "waiting") as child:
        assert child.stdout.readline() == b"under way\n"
        before = hidden(tmp_path)
        assert len(before) == 2
        next_run()
        write_durably(tmp_path / "other.csv", b"")
        assert hidden(tmp_path) == before
        child.stdin.close()
        assert child.wait(30) == 0
    assert (tmp_path / "list.csv").read_bytes() == b"Ana Ficticia"
    assert hidden(tmp_path) == []


def test_what_is_not_ours_or_of_this_run_is_never_swept(tmp_path, monkeypatch, next_run):
    monkeypatch.setattr(passing, "_swept", set())
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").touch()
    for name in (".firma-abcdefgh.tmp", ".firma-abc.partial", "firma-abcdefgh.partial", ".other"):
        (tmp_path / name).touch()
    (tmp_path / ".firma-abcdefgh.partial").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".firma-00000000.partial").touch()
    before = sorted(tmp_path.rglob("*"))
    os.utime(tmp_path / ".firma-00000000.partial", (2**33, 2**33))
    next_run()
    write_durably(tmp_path / "list.csv", b"")
    assert sorted(tmp_path.rglob("*")) == sorted([*before, tmp_path / "list.csv"])


def synced(monkeypatch):
    """What is synced from now on, in its order."""
    found, sync = [], os.fsync

    def note(handle):
        found.append(Path(f"/proc/self/fd/{handle}").resolve())
        sync(handle)

    monkeypatch.setattr(os, "fsync", note)
    return found


def test_a_folder_is_made_with_every_name_above_it_on_the_disk(tmp_path, monkeypatch):
    found = synced(monkeypatch)
    make_folder(tmp_path / "share" / "firma" / "kiosk")
    assert found == [tmp_path, tmp_path / "share", tmp_path / "share" / "firma"]
    make_folder(tmp_path / "share" / "firma" / "kiosk")
    assert len(found) == 3


def test_what_is_removed_does_not_come_back_with_a_power_cut(tmp_path, monkeypatch):
    path = tmp_path / "keyslots.json.bak"
    path.write_bytes(b"an old passphrase")
    found = synced(monkeypatch)
    remove_durably(path)
    assert not path.exists()
    assert found == [tmp_path]
    remove_durably(path)
    assert found == [tmp_path]


@pytest.mark.parametrize("number", (errno.EINVAL, errno.ENOTSUP))
def test_a_share_that_syncs_no_folders_is_as_durable_as_it_gets(tmp_path, monkeypatch, number):
    def unable(_):
        raise OSError(number, "not here")

    monkeypatch.setattr(os, "fsync", unable)
    make_folder(tmp_path / "one" / "two")
    remove_durably(write(tmp_path / "three"))
    assert not (tmp_path / "three").exists()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing)
        with pytest.raises(OSError, match="went wrong"):
            make_folder(tmp_path / "four")


def write(path):
    path.write_bytes(b"something")
    return path


def failing(_):
    raise OSError(errno.EIO, "went wrong")
