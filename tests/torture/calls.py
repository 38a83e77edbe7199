"""Every system call by which a child touches its files, one by one, let through or not.

The child asks the kernel to be asked (a seccomp filter with a listener); whoever forked it
answers each call: go on, fail with this error, or half of that write is done. A half is
really written: through a copy of the child's own handle. No program stands between, so a
thousand calls cost some hundredths of a second, threads of libraries included.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import platform
import select
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

WRITES = ("write", "pwrite64", "writev", "pwritev")
SYNCS = ("fsync", "fdatasync")
READS = ("read", "pread64")
_NAMED = ("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir")
_NAMED += ("mkdirat", "rmdir", "chmod", "fchmodat", "statfs")
# Those by which something new comes to stand on the disk.
MAKING = (*WRITES, *SYNCS, "openat", "ftruncate", "fallocate", "mkdir", "mkdirat", "link", "linkat")
MAKING += ("rename", "renameat", "renameat2")
_TABLES = {
    "x86_64": """
read=0 write=1 pread64=17 pwrite64=18 writev=20 fsync=74 fdatasync=75 ftruncate=77
rename=82 mkdir=83 rmdir=84 link=86 unlink=87 chmod=90 fchmod=91 statfs=137 fstatfs=138
openat=257 mkdirat=258 unlinkat=263 renameat=264 linkat=265 fchmodat=268 fallocate=285
pwritev=296 renameat2=316
""",
    "aarch64": """
mkdirat=34 unlinkat=35 linkat=37 renameat=38 statfs=43 fstatfs=44 ftruncate=46
fallocate=47 fchmod=52 fchmodat=53 openat=56 read=63 write=64 writev=66 pread64=67
pwrite64=68 pwritev=70 fsync=82 fdatasync=83 renameat2=276
""",
}
_NUMBERS = {
    name: int(number)
    for name, number in (each.split("=") for each in _TABLES[platform.machine()].split())
}
_NAMES = {number: name for name, number in _NUMBERS.items()}
_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}[platform.machine()]
_SECCOMP = {"x86_64": 317, "aarch64": 277}[platform.machine()]
_PIDFD_GETFD = 438
_NO_NEW_PRIVS, _SET_FILTER, _NEW_LISTENER = 38, 1, 8
_ALLOW, _ASK = 0x7FFF0000, 0x7FC00000
_RECEIVE, _SEND, _GO_ON = 0xC0502100, 0xC0182101, 1
_HERE = -100 & 0xFFFFFFFF
_MAKES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_LIBC = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its name, the file it is about (below the watched folder), whether it reads."""

    name: str
    file: str
    reads: bool


# What to do with the n-th call (from 1): nothing, an error's number, or `HALF` of a write.
Decide = Callable[[int, Call], int]
HALF = -1


def watched(act: Callable[[], None], below: str, decide: Decide) -> tuple[int, list[Call]]:
    """Fork, let *act* run in the child, and *decide* on each call on files under *below*.

    Gives how the child ended (as `os.waitstatus_to_exitcode`) and every call in its order.
    """
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        status = 70
        try:
            listener = _listen()
            socket.send_fds(theirs, [b"l"], [listener])
            os.close(listener)
            theirs.recv(1)
            act()
            status = 0
        finally:
            os._exit(status)
    theirs.close()
    with ours:
        _, (listener,), _, _ = socket.recv_fds(ours, 1, 1)
        ours.send(b"g")
    try:
        calls = _answer(listener, below.rstrip("/") + "/", decide)
    finally:
        os.close(listener)
        _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), calls


def _listen() -> int:
    """Have the kernel ask about our calls from here on; give the handle it asks through."""
    step = struct.Struct("HBBI")
    numbers = sorted(_NAMES)
    code = [
        step.pack(0x20, 0, 0, 4),
        step.pack(0x15, 1, 0, _ARCH),
        step.pack(0x06, 0, 0, _ALLOW),
        step.pack(0x20, 0, 0, 0),
        *(step.pack(0x15, len(numbers) - at, 0, number) for at, number in enumerate(numbers)),
        step.pack(0x06, 0, 0, _ALLOW),
        step.pack(0x06, 0, 0, _ASK),
    ]
    raw = ctypes.create_string_buffer(b"".join(code))
    program = struct.pack("HxxxxxxP", len(code), ctypes.addressof(raw))
    _LIBC.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
    listener = int(_LIBC.syscall(_SECCOMP, _SET_FILTER, _NEW_LISTENER, program))
    if listener < 0:
        raise OSError(ctypes.get_errno(), "the kernel lets nobody listen to system calls")
    return listener


def _answer(listener: int, below: str, decide: Decide) -> list[Call]:
    calls: list[Call] = []
    poll = select.poll()
    poll.register(listener, select.POLLIN)
    while True:
        ((_, what),) = poll.poll()
        if not what & select.POLLIN:
            return calls
        asked = bytearray(80)
        try:
            fcntl.ioctl(listener, _RECEIVE, asked)
        except OSError as gone:
            if gone.errno in {errno.ENOENT, errno.EINTR}:
                continue
            raise
        id_, pid, _, number, _, _, *rest = struct.unpack("QIIiIQ6Q", asked)
        call = _call(pid, _NAMES[number], rest, below)
        verdict = 0
        if call is not None:
            calls.append(call)
            verdict = decide(len(calls), call)
        answer = _said(id_, verdict, pid, _NAMES[number], rest)
        with suppress(FileNotFoundError):  # it was killed meanwhile
            fcntl.ioctl(listener, _SEND, bytearray(answer))


def _said(id_: int, verdict: int, pid: int, name: str, rest: list[int]) -> bytes:
    if verdict == HALF and name in {"write", "pwrite64"} and rest[2] > 1:
        return struct.pack("QqiI", id_, _half(pid, name, rest), 0, 0)
    if verdict > 0:
        return struct.pack("QqiI", id_, 0, -verdict, 0)
    return struct.pack("QqiI", id_, 0, 0, _GO_ON)


def _half(pid: int, name: str, rest: list[int]) -> int:
    """Do half of a write in the child's place, by a copy of its handle; give how much."""
    handle, address, size, offset, *_ = rest
    process = os.pidfd_open(_group(pid))
    try:
        copy = int(_LIBC.syscall(_PIDFD_GETFD, process, handle, 0))
        if copy < 0:
            raise OSError(ctypes.get_errno(), "no copy of the handle")
        try:
            raw = _memory(pid, address, size // 2)
            return os.pwrite(copy, raw, offset) if name == "pwrite64" else os.write(copy, raw)
        finally:
            os.close(copy)
    finally:
        os.close(process)


def _group(thread: int) -> int:
    with Path(f"/proc/{thread}/status").open("rb") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(b"Tgid:"))


def _call(pid: int, name: str, rest: list[int], below: str) -> Call | None:
    """Give the call if it is about a file *below*."""
    reads = name in READS or (name == "openat" and not rest[2] & _MAKES)
    try:
        path = _path(pid, name, rest)
    except OSError:
        return None
    return Call(name, path[len(below) :], reads) if path.startswith(below) else None


def _path(pid: int, name: str, rest: list[int]) -> str:
    if name in {"openat", "mkdirat", "unlinkat", "fchmodat", "renameat", "renameat2", "linkat"}:
        return _joined(pid, rest[0], _text(pid, rest[1]))
    if name in _NAMED:
        return _joined(pid, _HERE, _text(pid, rest[0]))
    file = Path(f"/proc/{pid}/fd/{rest[0] & 0xFFFFFFFF}").readlink()
    return str(file).removesuffix(" (deleted)")


def _joined(pid: int, folder: int, path: str) -> str:
    if path.startswith("/"):
        return path
    at = folder & 0xFFFFFFFF
    base = Path(f"/proc/{pid}/cwd" if at == _HERE else f"/proc/{pid}/fd/{at}").readlink()
    return os.path.normpath(base / path)


def _text(pid: int, address: int) -> str:
    # A page at a time: what follows the end of the text may not be there to read.
    raw = b""
    while b"\0" not in raw:
        raw += _memory(pid, address + len(raw), 256 - (address + len(raw)) % 256)
    return os.fsdecode(raw.partition(b"\0")[0])


def _memory(pid: int, address: int, size: int) -> bytes:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        memory.seek(address)
        return memory.read(size)
