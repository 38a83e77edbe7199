"""The memory of a running kiosk, searched from outside while it gives its memory to nobody.

A process that hides its memory cannot be looked into by another of the same person, and not
even by itself. So whoever wants to be searched opens its own memory first, hides it then, and
lends the open file to the searcher: what is searched for never enters the searched process.
"""

from __future__ import annotations

import base64
import os
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

_PIECE = 1 << 20
_NOTHING = bytes(2 * _PIECE)
_NOT_MEMORY = ("[vvar", "[vsyscall]")


def lend(link: socket.socket) -> None:
    """Let whoever holds the other end of *link* read this process's memory from now on."""
    opened = [os.open(f"/proc/self/{name}", os.O_RDONLY) for name in ("mem", "maps")]
    socket.send_fds(link, [b"."], opened)
    for handle in opened:
        os.close(handle)


@dataclass(frozen=True, slots=True)
class Memory:
    """The memory of the process at the other end, as it is whenever it is asked for."""

    mem: int
    maps: int

    @classmethod
    def borrowed(cls, link: socket.socket) -> Memory:
        """Take what `lend` sends."""
        _, handles, _, _ = socket.recv_fds(link, 1, 2)
        return cls(*handles)

    def give_back(self) -> None:
        """Close it."""
        os.close(self.mem)
        os.close(self.maps)

    def count(self, needles: Mapping[str, bytes]) -> dict[str, int]:
        """Count each of *needles*, by its name; what is not found is left out."""
        found = dict.fromkeys(needles, 0)
        longest = max(map(len, needles.values()))
        begins = _Begins(needles)
        for first, end in self._written():
            for at in range(first, end, _PIECE):
                piece = self._read(at, min(at + _PIECE + longest - 1, end))
                # What begins in a piece is counted there, and not again in the next one.
                for spot in begins.among(piece, _PIECE):
                    for name, needle in needles.items():
                        found[name] += piece.startswith(needle, spot)
        return {name: count for name, count in found.items() if count}

    def _written(self) -> Iterator[tuple[int, int]]:
        """Give where anything may stand but what is a file's own bytes, read and never written."""
        os.lseek(self.maps, 0, os.SEEK_SET)
        text = b"".join(iter(lambda: os.read(self.maps, 1 << 16), b"")).decode()
        for line in text.splitlines():
            span, rights, _, _, inode, *name = line.split(maxsplit=5)
            if "r" not in rights or (name and name[0].startswith(_NOT_MEMORY)):
                continue
            if "w" in rights or inode == "0":
                first, end = (int(half, 16) for half in span.split("-"))
                yield first, end

    def _read(self, first: int, end: int) -> bytes:
        try:
            return os.pread(self.mem, end - first, first) if first < end else b""
        except OSError:  # given back meanwhile, or a device's
            return b""


class _Begins:
    """Finds where a needle may begin, by its first four bytes: all needles at one go."""

    def __init__(self, needles: Mapping[str, bytes]) -> None:
        self._tables = []
        for at in (0, 2):
            table = np.zeros(1 << 16, bool)
            table[[int.from_bytes(one[at : at + 2], "little") for one in needles.values()]] = True
            self._tables.append(table)

    def among(self, piece: bytes, most: int) -> list[int]:
        """Give the places below *most* in *piece*."""
        if len(piece) < 4 or piece == _NOTHING[: len(piece)]:
            return []
        single = np.frombuffer(piece, np.uint8).astype(np.uint16)
        pairs = single[:-1] | single[1:] << 8
        first, second = self._tables
        spots = np.flatnonzero(first[pairs[:-2]])
        spots = spots[second[pairs[spots + 2]]]
        return [int(one) for one in spots[spots < most]]


def of_key(name: str, key: bytes) -> dict[str, bytes]:
    """Give what a *key* looks like in memory: raw, by halves, in hexadecimal, in base64."""
    text = key.hex()
    spelled = {"hex": text[:64], "HEX": text[:64].upper()}
    return {
        f"{name} raw": key[:32],
        # So it stands in the round keys of AES, too.
        f"{name} first half": key[:16],
        f"{name} second half": key[16:32],
        **{f"{name} {how}": one.encode() for how, one in spelled.items()},
        **{f"{name} {how}, wide": one.encode("utf-16-le") for how, one in spelled.items()},
        **{
            f"{name} base64 {before}": base64.b64encode(bytes(before) + key)[
                4 if before else 0 : -4
            ]
            for before in range(3)
        },
    }


def of_text(text: str) -> dict[str, bytes]:
    """Give what *text* looks like in memory: as Python and the disk have it, and as Qt has it."""
    return {text: text.encode(), f"{text}, wide": text.encode("utf-16-le")}
