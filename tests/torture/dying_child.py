"""Holds everything loaded and forks a child for each deed, which somebody else kills.

Reads lines of JSON. For each: `pid N`, one byte to be read by the child as the word to
begin, what the child says, `died STATUS`.
"""

from __future__ import annotations

import json
import os
import random
import traceback

from tests.torture import deeds


def main() -> None:
    while line := _line():
        asked = json.loads(line)
        child = os.fork()
        if not child:
            _do(asked)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.write(1, b"died %d\n" % status)


def _do(asked) -> None:
    status = 1
    try:
        os.write(1, b"pid %d\n" % os.getpid())
        os.read(0, 1)
        deed = getattr(deeds, asked.pop("deed"))
        deed(_say, random.Random(asked.pop("seed")), **asked)
        status = 0
    except BaseException:  # noqa: BLE001 - nothing may come back into the loop of the parent
        traceback.print_exc()
    finally:
        os._exit(status)


def _say(*words: object) -> None:
    """One write: it was said whole, or not."""
    os.write(1, " ".join(("said", *map(str, words))).encode() + b"\n")


def _line() -> bytes:
    """Take one line and not a byte more: what follows is for the child."""
    line = b""
    while not line.endswith(b"\n") and (byte := os.read(0, 1)):
        line += byte
    # Who was killed before it took its word to begin left that here.
    return line.lstrip(b"!")


if __name__ == "__main__":
    main()
