"""What a program did to one folder, in its order, read from what `strace` wrote down.

One file of `strace -ff -y -xx` holds the calls of one process. Names of open files come with
each call as the system knows them at that moment, so that handles used again, or doubled,
need no book; only where a handle stands in its file is kept here. What cannot be followed is
refused, never guessed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# What changes files, their names, or what is known to be on the disk.
CALLS = (
    "open,openat,openat2,creat,close,dup,dup2,dup3,lseek,"
    "write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,"
    "fsync,fdatasync,sync_file_range,syncfs,sync,msync,mmap,"
    "rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,"
    "mkdir,mkdirat,rmdir,chdir,fchdir,sendfile,copy_file_range,splice,"
    "clone,clone3,fork,vfork"
)
TOLD = b"told "


class TraceError(Exception):
    """A call on the folder that nobody here can follow."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new, empty file, or a new folder, at *path*."""

    path: str
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes at a place of the file at *path*; *gone* if that name is no more."""

    path: str
    at: int
    raw: bytes
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Sized:
    """The file at *path* has this size."""

    path: str
    size: int
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Synced:
    """Whatever was done to the file or folder at *path* is on the disk."""

    path: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """What is at *old* is at *new*; it is at *old* no more unless *linked*."""

    old: str
    new: str
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """The name *path* is no more."""

    path: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the program said by writing to the null device."""

    raw: bytes


Step = Made | Written | Sized | Synced | Named | Removed | Told

_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+|\?)(.*)", re.DOTALL)
_HANDLE = re.compile(r"(-?\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>(\(deleted\))?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_FLAGS = re.compile(r"O_\w+(?:\|O_\w+)*")
_NOTHING = {"close", "lseek", "sync_file_range", "mmap", "clone", "clone3", "fork", "vfork"}
_NOTHING |= {"chdir", "fchdir", "dup", "dup2", "dup3"}


def steps(lines: Iterable[str], root: str) -> Iterator[Step]:
    """Give what was done below *root*, an absolute path without links; paths are below it."""
    return _Follower(root).run(lines)


def _bytes(spelled: str) -> bytes:
    return bytes.fromhex(spelled.replace("\\x", ""))


def _texts(arguments: str) -> list[bytes]:
    found = _TEXT.findall(arguments)
    if any(cut for _, cut in found):
        raise TraceError("a string was cut short")
    return [_bytes(text) for text, _ in found]


class _Follower:
    """Where each handle stands in its file; below which folder all is told."""

    def __init__(self, root: str) -> None:
        self._root = root.rstrip("/") + "/"
        self._here = "/"
        self._at: dict[int, int] = {}
        self._appending: set[int] = set()

    def run(self, lines: Iterable[str]) -> Iterator[Step]:
        for line in lines:
            if line.startswith(("+++", "---")):
                continue
            if "<unfinished" in line or " resumed>" in line:
                raise TraceError("calls of several processes in one file")
            match = _CALL.match(line)
            if match is None:
                if "exit" in line:
                    continue
                raise TraceError(line[:200])
            name, arguments, result, rest = match.groups()
            if result == "?" or result.startswith("-"):
                continue
            yield from self._call(name, arguments, int(result), rest)

    def _call(self, name: str, arguments: str, result: int, rest: str) -> Iterator[Step]:
        if name in {"open", "openat", "creat"}:
            yield from self._open(name, arguments, result, rest)
        elif name in {"write", "pwrite64", "writev", "pwritev"}:
            yield from self._write(name, arguments, result)
        elif name in {"rename", "renameat", "renameat2", "link", "linkat"}:
            yield from self._name(name, arguments)
        elif name in {"unlink", "unlinkat", "rmdir", "mkdir", "mkdirat"}:
            for path in self._below(self._paths(arguments)):
                yield Made(path, folder=True) if "mkdir" in name else Removed(path)
        elif name in {"fsync", "fdatasync", "ftruncate"}:
            path, gone = self._held(arguments)
            if path is not None:
                size = int(arguments.rpartition(",")[2]) if name == "ftruncate" else 0
                yield Sized(path, size, gone) if name == "ftruncate" else Synced(path, gone)
        else:
            self._mark(name, arguments, result)

    def _mark(self, name: str, arguments: str, result: int) -> None:
        """Keep the book; refuse what would need more than a book."""
        ours = any(path is not None for path, _ in self._every(arguments))
        match name:
            case "lseek":
                self._at[_number(arguments)] = result
            case "close":
                self._at.pop(_number(arguments), None)
                self._appending.discard(_number(arguments))
            case "chdir":
                self._here = self._paths(arguments)[0]
            case "mmap" if ours and "PROT_WRITE" in arguments and "MAP_SHARED" in arguments:
                # SQLite's index of the WAL is made anew after each loss of power.
                if not all((path or "").endswith("-shm") for path, _ in self._every(arguments)):
                    raise TraceError("a file of ours in memory")
            case "dup" | "dup2" | "dup3" if ours:
                raise TraceError(name)
            case _ if name not in _NOTHING and (ours or name == "sync" or self._is_ours(arguments)):
                raise TraceError(name)

    def _open(self, name: str, arguments: str, result: int, rest: str) -> Iterator[Step]:
        flags = "O_TRUNC|O_CREAT" if name == "creat" else "|".join(_FLAGS.findall(arguments))
        self._at[result] = 0
        self._appending.discard(result)
        match = _HANDLE.search(f"{result}{rest}")
        path = self._cut(os.fsdecode(_bytes(match[2]))) if match else None
        self._paths(arguments)
        if path is None or match is None or match[3]:
            return
        if "O_APPEND" in flags:
            self._appending.add(result)
        # Whether a file was made or was there before, whoever keeps the names can tell.
        if "O_CREAT" in flags:
            yield Made(path)
        if "O_TRUNC" in flags:
            yield Sized(path, 0)

    def _write(self, name: str, arguments: str, result: int) -> Iterator[Step]:
        raw = b"".join(_texts(arguments))[:result]
        handle = _number(arguments)
        if self._name_of(arguments) == b"/dev/null" and raw.startswith(TOLD):
            yield Told(raw.removeprefix(TOLD))
            return
        path, gone = self._held(arguments)
        if path is None:
            return
        if name.startswith("p"):
            yield Written(path, int(arguments.rpartition(",")[2]), raw, gone)
            return
        if handle not in self._at or handle in self._appending:
            raise TraceError("nobody knows where this was written")
        yield Written(path, self._at[handle], raw, gone)
        self._at[handle] += result

    def _name(self, name: str, arguments: str) -> Iterator[Step]:
        old, new = (self._cut(path) for path in self._paths(arguments))
        if (old is None) != (new is None):
            raise TraceError("moved over the edge of the folder")
        if old is not None and new is not None:
            if "RENAME_" in arguments:
                raise TraceError(arguments.rpartition(",")[2])
            yield Named(old, new, linked=name.startswith("link"))

    def _paths(self, arguments: str) -> list[str]:
        """Give the paths among *arguments*, each from the folder it was told from."""
        found, folder = [], self._here
        for piece in re.finditer(rf"{_HANDLE.pattern}|{_TEXT.pattern}", arguments):
            if piece[1] is not None:
                folder = os.fsdecode(_bytes(piece[2]))
                if piece[1] == "AT_FDCWD":
                    self._here = folder
            else:
                path = os.path.join(folder, os.fsdecode(_bytes(piece[4])))  # noqa: PTH118
                found.append(os.path.normpath(path))
        return found

    def _below(self, paths: list[str]) -> Iterator[str]:
        yield from (below for path in paths if (below := self._cut(path)) is not None)

    def _is_ours(self, arguments: str) -> bool:
        return any(True for _ in self._below(self._paths(arguments)))

    def _every(self, arguments: str) -> list[tuple[str | None, bool]]:
        """Give the files of ours that are open in *arguments*, and whether each has no name."""
        return [
            (self._cut(os.fsdecode(_bytes(spelled))), bool(gone))
            for _, spelled, gone in _HANDLE.findall(arguments)
        ]

    def _held(self, arguments: str) -> tuple[str | None, bool]:
        return (self._every(arguments) or [(None, False)])[0]

    def _name_of(self, arguments: str) -> bytes:
        match = _HANDLE.match(arguments)
        return _bytes(match[2]) if match else b""

    def _cut(self, path: str) -> str | None:
        if path + "/" == self._root:
            return ""
        return path.removeprefix(self._root) if path.startswith(self._root) else None


def _number(arguments: str) -> int:
    match = re.match(r"-?\d+", arguments)
    if match is None:
        raise TraceError(arguments[:80])
    return int(match[0])
