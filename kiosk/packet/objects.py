"""The objects of a PDF, each written when it is made: none of them is kept in memory."""

from __future__ import annotations

import zlib
from array import array
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from typing import BinaryIO

FAST = 1
"""A page is mostly the digits of its ink: more effort takes five times as long, for a sixth."""
_TOGETHER, _AHEAD = 16, 3
_BRANCH = 250
_HELD = 1 << 18


class Objects:
    """Numbers from 1, and where in the file each stands; `sha256` is that of all bytes."""

    def __init__(self, out: BinaryIO) -> None:
        """Begin the file."""
        self._out, self._at = out, 0
        self._offsets = array("Q", [0])
        self._hash = sha256()
        self._squeezer = ThreadPoolExecutor(1, "squeeze")
        self._next: list[tuple[int, str]] = []
        self._waiting: deque[Future[list[tuple[int, bytes]]]] = deque()
        self._held, self._size = [b""], 0
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    @property
    def sha256(self) -> bytes:
        """Give the SHA-256 of what was written."""
        self._flush()
        return self._hash.digest()

    @property
    def last(self) -> int:
        """Give the number given out last."""
        return len(self._offsets) - 1

    def reserve(self) -> int:
        """Give a number for an object that comes later."""
        self._offsets.append(0)
        return self.last

    def put(self, body: str | bytes, number: int = 0) -> int:
        """Write an object, under a *number* of its own or a new one; give the number."""
        number = number or self.reserve()
        raw = body.encode("latin-1") if isinstance(body, str) else body
        self._offsets[number] = self._at
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, raw))
        return number

    def put_all(self, bodies: list[str]) -> range:
        """Write several objects; give their numbers."""
        first, parts = self.last + 1, []
        numbers = range(first, first + len(bodies))
        at = self._at
        for number, body in zip(numbers, bodies, strict=True):
            self._offsets.append(at)
            part = f"{number} 0 obj\n{body}\nendobj\n"
            parts.append(part)
            at += len(part)
        self._write("".join(parts).encode("latin-1"))
        return numbers

    def put_whole(self, number: int, whole: bytes) -> None:
        """Write an object that says its own number, the next one."""
        self._offsets.append(self._at)
        if number != self.last:
            raise ValueError("objects out of their order")
        self._write(whole + b"\n")

    def stream(self, content: str) -> int:
        """Write a stream of operators, squeezed while the next one is made."""
        number = self.reserve()
        self._next.append((number, content))
        if len(self._next) == _TOGETHER:
            self._send()
        while len(self._waiting) > _AHEAD:
            self._settle()
        return number

    def tree(self, kids: list[int], root: int, leaf: str) -> list[int]:
        """Write the tree of pages over *kids* under the number *root*; give each one's parent.

        The parents are reserved: the kids are written after this.
        """
        groups = [kids[at : at + _BRANCH] for at in range(0, len(kids), _BRANCH)]
        nodes = [self.reserve() for _ in groups]
        for node, group in zip(nodes, groups, strict=True):
            body = f"<</Type /Pages /Parent {root} 0 R /Count {len(group)} /Kids {refs(group)}>>"
            self.put(body, node)
        self.put(f"<</Type /Pages /Count {len(kids)} /Kids {refs(nodes)}{leaf}>>", root)
        return [nodes[at // _BRANCH] for at in range(len(kids))]

    def numbers(self, values: list[int]) -> int:
        """Write a number tree from 0 on; give its number."""
        kids = []
        for at in range(0, len(values), _BRANCH):
            some = values[at : at + _BRANCH]
            pairs = " ".join(f"{at + index} {value} 0 R" for index, value in enumerate(some))
            kids.append(self.put(f"<</Limits [{at} {at + len(some) - 1}] /Nums [{pairs}]>>"))
        return self.put(f"<</Kids {refs(kids)}>>")

    def finish(self, root: int, info: int, comment: str = "") -> None:
        """Write the table of all objects, and the end, with a *comment* in its last lines."""
        self.settle()
        start, count = self._at, len(self._offsets)
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        for at in range(1, count, 4096):
            rows = (b"%010d 00000 n \n" % offset for offset in self._offsets[at : at + 4096])
            self._write(b"".join(rows))
        name = self.sha256.hex()[:32].upper().encode()
        trailer = b"<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%b><%b>]>>"
        self._write(b"trailer\n" + trailer % (count, root, info, name, name))
        said = comment.encode("ascii") + b"\n" if comment else b""
        self._write(b"\n%bstartxref\n%d\n%%%%EOF\n" % (said, start))
        self._flush()

    def settle(self) -> None:
        """Write every stream that still waits."""
        self._send()
        while self._waiting:
            self._settle()

    def close(self) -> None:
        """End the thread that squeezes."""
        self._squeezer.shutdown(wait=True, cancel_futures=True)

    def _send(self) -> None:
        # Several at once: to wake a thread costs as much as to squeeze a page.
        if self._next:
            self._waiting.append(self._squeezer.submit(_squeezed, self._next))
            self._next = []

    def _settle(self) -> None:
        for number, raw in self._waiting.popleft().result():
            head = b"<</Length %d /Filter /FlateDecode>>\nstream\n" % len(raw)
            self.put(head + raw + b"\nendstream", number)

    def _write(self, raw: bytes) -> None:
        self._held.append(raw)
        self._at += len(raw)
        self._size += len(raw)
        if self._size >= _HELD:
            self._flush()

    def _flush(self) -> None:
        raw = b"".join(self._held)
        self._out.write(raw)
        self._hash.update(raw)
        self._held, self._size = [], 0


def _squeezed(streams: list[tuple[int, str]]) -> list[tuple[int, bytes]]:
    return [(number, zlib.compress(each.encode("latin-1"), FAST)) for number, each in streams]


def refs(numbers: Iterable[int]) -> str:
    """Give an array of references."""
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"


def text(words: str) -> str:
    """Give a text string, any script."""
    marked = f"\ufeff{words}"
    return f"<{marked.encode('utf-16-be').hex().upper()}>"
