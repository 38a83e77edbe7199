"""A stick that is full, locked, false or odd gets its code; nothing half-done stays on it."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import shutil
import stat
import subprocess
import tempfile
from contextlib import contextmanager, suppress

import pytest

from kiosk.copies import Finding, refusal
from kiosk.copies.stick import ID
from kiosk.words import sentence
from tests.kiosk.copies import odd
from tests.kiosk.copies.day import files, holds, ours, stick_in, told
from tests.kiosk.journal.making import picture

MOUNT = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs"]


def may_mount():
    """Tell whether this user may mount a file system here."""
    if shutil.which("mount") is None:
        return False
    with tempfile.TemporaryDirectory() as place:
        if subprocess.run([*MOUNT, place], capture_output=True, check=False).returncode:
            return False
        subprocess.run(["umount", place], check=True)
    return True


MAY_MOUNT = may_mount()


@contextmanager
def small_disk(place):
    """A file system of 128 KiB of its own at *place*."""
    place.mkdir()
    subprocess.run([*MOUNT, place], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


@contextmanager
def refusing(monkeypatch, number, *verbs):
    """The system answers each of these *verbs* with this error *number*."""

    def refuse(*_, **__):
        raise OSError(number, os.strerror(number))

    real_open = os.open
    with monkeypatch.context() as patch:
        for verb in verbs:
            patch.setattr(os, verb, refuse)
        if "open" in verbs:

            def opening(path, flags, *rest, **more):
                if flags & os.O_CREAT:
                    raise OSError(number, os.strerror(number))
                return real_open(path, flags, *rest, **more)

            patch.setattr(os, "open", opening)
        yield


def code(found):
    """The code of what was found, worded in both languages with the stick's name."""
    assert found.finding is not None
    assert not found.complete
    words = {sentence(refusal(found.finding), language) for language in ("en", "es")}
    assert len(words) == 2
    assert all("ROJA" in text for text in words)
    return found.finding.code


def tidy(stick):
    """Nothing of a copy is on the stick that is not whole."""
    return not list(stick.root.rglob("*.partial"))


def full_in_earnest(signed, tmp_path, _):
    with small_disk(tmp_path / "disk"):
        stick = stick_in(tmp_path / "disk", "ROJA")
        signed.bring_up(stick)
        with (stick.root / "films").open("wb", buffering=0) as film, suppress(OSError):
            while film.write(bytes(512)):
                pass
        signed.sign(20)
        signed.keep_up()
        assert code(signed.round(stick)) == "stick-full"
        assert tidy(stick)
        assert len(files(stick)) == 1
        (stick.root / "films").unlink()
        assert signed.bring_up(stick).complete
        assert told(files(stick)) == holds(signed.journal)


def full_by(verb):
    """The same where nothing can be mounted: the system's own answer to one *verb*."""

    def full(signed, tmp_path, monkeypatch):
        stick = stick_in(tmp_path / "stick", "ROJA")
        with refusing(monkeypatch, errno.ENOSPC, verb):
            assert code(signed.round(stick)) == "stick-full"
        assert tidy(stick)
        assert signed.bring_up(stick).complete

    return full


FULL = (full_by("fsync"), full_by("mkdir"), full_by("open"))


@pytest.mark.parametrize("full", (*FULL, full_in_earnest) if MAY_MOUNT else FULL)
def test_a_full_stick_is_told_and_tried_again(signed, tmp_path, monkeypatch, full):
    full(signed, tmp_path, monkeypatch)


def locked_in_earnest(signed, tmp_path, _):
    with small_disk(tmp_path / "disk"):
        stick = stick_in(tmp_path / "disk", "ROJA")
        subprocess.run(["mount", "-o", "remount,ro", stick.root], check=True)
        assert code(signed.round(stick)) == "stick-read-only"
        assert list(stick.root.iterdir()) == []
        subprocess.run(["mount", "-o", "remount,rw", stick.root], check=True)
        assert signed.bring_up(stick).complete
        subprocess.run(["mount", "-o", "remount,ro", stick.root], check=True)
        # All is on it: that nothing more could be written is no trouble yet.
        assert signed.round(stick).finding is None


def locked_by(number):
    def locked(signed, tmp_path, monkeypatch):
        stick = stick_in(tmp_path / "stick", "ROJA")
        with refusing(monkeypatch, number, "mkdir", "open"):
            assert code(signed.round(stick)) == "stick-read-only"
        assert list(stick.root.iterdir()) == []
        assert signed.bring_up(stick).complete
        with refusing(monkeypatch, number, "mkdir", "open"):
            assert signed.round(stick).finding is None

    return locked


LOCKED = tuple(locked_by(number) for number in (errno.EROFS, errno.EACCES, errno.EPERM))


@pytest.mark.parametrize("locked", (*LOCKED, locked_in_earnest) if MAY_MOUNT else LOCKED)
def test_a_locked_stick_is_told_unless_all_is_on_it(signed, tmp_path, monkeypatch, locked):
    locked(signed, tmp_path, monkeypatch)


def test_a_file_system_that_takes_no_file_so_large_is_told(signed, stick):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (9000, hard))
    try:
        found = signed.round(stick)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert code(found) == "stick-limited"
    assert tidy(stick)
    assert files(stick) == []


@pytest.fixture
def false(monkeypatch):
    """Sticks that take every byte and keep the first 4096 of each file."""
    real = os.fsync

    def forgetful(handle):
        real(handle)
        size = os.fstat(handle).st_size
        if stat.S_ISREG(os.fstat(handle).st_mode) and size > 4096:
            os.pwrite(handle, bytes(size - 4096), 4096)
            real(handle)

    monkeypatch.setattr(os, "fsync", forgetful)
    return monkeypatch


def test_a_stick_that_gives_back_other_bytes_is_told(signed, stick, false):
    assert code(signed.round(stick)) == "stick-false"
    assert tidy(stick)
    assert files(stick) == []
    assert signed.standing().on_sticks == 0
    false.undo()
    assert signed.bring_up(stick).complete


def test_a_stick_on_which_names_vanish_is_told(signed, stick, monkeypatch):
    real = os.replace

    def vanishing(old, new, **handles):
        real(old, new, **handles)
        if new != ID:
            os.unlink(new, dir_fd=handles["dst_dir_fd"])

    monkeypatch.setattr(os, "replace", vanishing)
    assert code(signed.round(stick)) == "stick-false"
    assert files(stick) == []


def test_a_stick_whose_earlier_copies_were_written_over_is_repaired(signed, stick):
    signed.bring_up(stick)
    (only,) = files(stick)
    only.write_bytes(bytes(only.stat().st_size))
    assert signed.round(stick).complete
    assert told(files(stick)) == holds(signed.journal)


@pytest.mark.parametrize("make", (odd.link, odd.file_link, odd.pipe, odd.unix_socket, odd.folder))
@pytest.mark.parametrize("what", ("the id", "a part", "a leftover"))
def test_what_is_no_plain_file_is_never_opened(signed, stick, tmp_path, make, what):
    signed.bring_up(stick)
    places = {"the id": ours(stick) / ID, "a part": files(stick)[0]}
    place = places.get(what, ours(stick) / ".firma-0011.partial")
    place.unlink(missing_ok=True)
    make(place, tmp_path)
    before = picture(tmp_path)
    assert code(signed.round(stick)) == "stick-odd"
    assert picture(tmp_path) == before
    assert signed.standing().on_sticks == 5


@pytest.mark.parametrize("make", (odd.link, odd.file_link, odd.pipe, odd.unix_socket))
@pytest.mark.parametrize("inner", (False, True))
def test_a_folder_of_ours_that_is_none_is_not_followed(signed, stick, tmp_path, make, inner):
    folder = signed.standing().task.folder
    place = stick.root / folder[0]
    if inner:
        place.mkdir()
        place /= folder[1]
    make(place, tmp_path)
    before = picture(tmp_path)
    assert code(signed.round(stick)) == "stick-odd"
    assert picture(tmp_path) == before


@pytest.mark.parametrize("number", (errno.EIO, errno.EINVAL, errno.ENAMETOOLONG, errno.ESTALE))
def test_any_other_answer_is_told_as_a_failing_stick(signed, stick, monkeypatch, number):
    with refusing(monkeypatch, number, "open"):
        assert code(signed.round(stick)) == "stick-failing"
    assert signed.bring_up(stick).complete


def test_a_file_that_cannot_be_read_is_written_again(signed, stick, monkeypatch):
    signed.bring_up(stick)
    real, left = os.readv, [1]

    def failing(handle, buffers):
        left[0] -= 1
        if left[0] < 0 and os.fstat(handle).st_size > 100 and left[0] == -1:
            raise OSError(errno.EIO, "made up")
        return real(handle, buffers)

    monkeypatch.setattr(os, "readv", failing)
    assert signed.round(stick).complete
    assert told(files(stick)) == holds(signed.journal)


@pytest.mark.parametrize("direct", (True, False))
def test_files_are_read_back_where_direct_reading_is_refused(signed, stick, monkeypatch, direct):
    real_open, real_read, asked = os.open, os.readv, []

    def opening(path, flags, *rest, **more):
        if flags & os.O_DIRECT:
            asked.append(flags)
            if direct:
                raise OSError(errno.EINVAL, "made up")
        return real_open(path, flags, *rest, **more)

    def reading(handle, buffers):
        if fcntl.fcntl(handle, fcntl.F_GETFL) & os.O_DIRECT:
            raise OSError(errno.EINVAL, "made up")
        return real_read(handle, buffers)

    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "readv", reading)
    assert signed.bring_up(stick).complete
    assert asked
    assert told(files(stick)) == holds(signed.journal)


def test_a_name_that_is_a_pattern_stays_a_name():
    odd = refusal(Finding("stick-full", "{fault} %1 \x1b[2J"))
    assert "{fault} %1 \ufffd[2J" in sentence(odd, "es")
