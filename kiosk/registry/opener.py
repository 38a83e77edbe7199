"""A small program that opens sealed records: a registry starts one on each core.

What it needs to know comes through its input, in messages of `u32 length |
marshal`: first the secrets of the identities, then batches to open, each with the file of
its campaign the first time it is named. Its answers go to its output. So no key stands in
an argument, in the environment or on a disk; when the input ends, so does the program.
"""

from __future__ import annotations

import marshal
import os
import signal
import struct
from pathlib import Path
from typing import IO, Any

from kiosk.campaign.file import read
from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.seal import Identity
from kiosk.model import RecordId
from kiosk.process import hide_memory, spare_memory
from kiosk.registry.opening import Unread, open_record

# How it is started, with the folder of our modules as the only argument.
START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from kiosk.registry.opener import main; main()"
)
FOLDER = str(Path(__file__).resolve().parents[2])

# A program made into one file starts itself, with this word.
WORD = "open-records"
# (campaign's SHA-256, its file or nothing, event, (id, sealed) of each record)
Batch = tuple[bytes, bytes, bytes, tuple[tuple[bytes, bytes], ...]]
# For each record what it says and its ink, or why it was not opened.
Answer = tuple[str | tuple[tuple[object, ...], bytes], ...]
_LENGTH = struct.Struct(">I")


def send(target: IO[bytes], message: Any) -> None:  # noqa: ANN401 - whatever marshal takes
    """Write one message and let it go."""
    raw = marshal.dumps(message)
    target.write(_LENGTH.pack(len(raw)))
    target.write(raw)
    target.flush()


def receive(source: IO[bytes]) -> Any:  # noqa: ANN401 - whatever was sent
    """Give the next message; `EOFError` where there is none."""
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    raw = source.read(size := _LENGTH.unpack(head)[0])
    if len(raw) < size:
        raise EOFError
    # Only what this very program wrote, at the other end of a pipe of our own.
    return marshal.loads(raw)  # noqa: S302


def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Open batches until *source* ends."""
    identities = tuple(Identity(secret) for secret in receive(source))
    campaigns: dict[bytes, SignedCampaign] = {}
    send(target, len(identities))
    while True:
        batch: Batch = receive(source)
        name, raw, event, records = batch
        if raw:
            campaigns[name] = read(raw)
        send(target, _opened(campaigns[name], event, records, identities))


def _opened(
    campaign: SignedCampaign,
    event: bytes,
    records: tuple[tuple[bytes, bytes], ...],
    identities: tuple[Identity, ...],
) -> Answer:
    found: list[str | tuple[tuple[object, ...], bytes]] = []
    for id_, sealed in records:
        one = open_record(sealed, RecordId.unpack(id_), event, campaign, identities)
        found.append(one.reason if isinstance(one, Unread) else (tuple(one.said), one.ink))
    return tuple(found)


def main() -> None:
    """Serve whoever holds the other ends of input and output."""
    # The program that started this one says when to end, not the terminal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hide_memory()
    spare_memory()
    source = os.fdopen(os.dup(0), "rb")
    target = os.fdopen(os.dup(1), "wb")
    # Nothing else may come between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        serve(source, target)
    except (EOFError, OSError):
        os._exit(0)
