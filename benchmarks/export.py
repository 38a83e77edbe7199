"""What an export costs beside the stock `age` and a bare reading: `python benchmarks/export.py`.

Ten thousand sealed records of 1.3 KB. Written (synced, read back from the disk, compared,
named) and read back whole; beside it the stock `age` command, where it is installed, makes
a file of the same plain bytes for the same recipient, with and without `sync`; and the
same bytes read from a plain file and hashed.
"""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from kiosk.crypto.seal import new_identity, unseal
from kiosk.crypto.sign import SigningKey
from kiosk.exports import chain
from kiosk.exports.read import read
from kiosk.exports.value import Header, Sealed, keyset
from kiosk.exports.write import save
from kiosk.model import Event, Mode, Moment, Place

COUNT, SIZE = 10_000, 1_300


def header(device: bytes, recipient: str) -> Header:
    """Give the header of an event that does not exist."""
    event = Event("Feria ficticia", Place("Ajijic", "JAL"), date(2017, 2, 11))
    campaign = sha256(b"a campaign that does not exist").digest()
    return Header(
        v=1,
        campaign="carta",
        campaign_version=1,
        campaign_sha256=campaign,
        keyset=keyset([recipient]),
        device=device,
        kiosk="Mesa 1",
        event=event,
        event_uid=event.uid("carta"),
        mode=Mode.REHEARSAL,
        first=1,
        last=COUNT,
        previous_head=chain.genesis(campaign, device),
        audit_first=1,
        previous_audit_head=chain.audit_genesis(campaign, device),
        made=Moment.at(datetime(2017, 2, 11, 18, tzinfo=UTC)),
    )


def seconds(work: Callable[[], object]) -> float:
    """Give the best of three runs of *work*."""
    best = float("inf")
    for _ in range(3):
        begun = perf_counter()
        work()
        best = min(best, perf_counter() - begun)
    return best


def age(plain: Path, recipient: str) -> tuple[float, float]:
    """Give the seconds of the stock `age` over *plain*: alone, and with what it wrote synced."""
    target = plain.with_name("stock.age")
    sync = [shutil.which("sync") or "sync", str(target)]
    command = ["age", "-r", recipient, "-o", str(target), str(plain)]

    def alone() -> None:
        subprocess.run(command, check=True)  # noqa: S603 - our own words

    def synced() -> None:
        subprocess.run(command, check=True)  # noqa: S603 - our own words
        subprocess.run(sync, check=True)  # noqa: S603

    return seconds(alone), seconds(synced)


def main() -> None:
    """Measure and print."""
    key, identity = SigningKey.from_seed(bytes(32)), new_identity()
    seeded = random.Random(1)
    records = [seeded.randbytes(SIZE) for _ in range(COUNT)]

    def items() -> Iterator[Sealed]:
        return (Sealed(seq, raw) for seq, raw in enumerate(records, 1))

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain = folder / "plain"
        plain.write_bytes(b"".join(records))

        def bare() -> None:
            with plain.open("rb") as file:
                while raw := file.read(SIZE):
                    sha256(raw).digest()

        def write() -> None:
            save(
                folder,
                "day.firma-export",
                header(key.public, identity.recipient),
                items(),
                closed=True,
                recipients=[identity.recipient],
                sign=key.sign,
            )

        reading, writing = seconds(bare), seconds(write)
        raw = (folder / "day.firma-export").read_bytes()
        inner = folder / "inner"
        inner.write_bytes(unseal(raw, [identity]))
        stock = None if shutil.which("age") is None else age(inner, identity.recipient)

        def verify() -> None:
            with read(io.BytesIO(raw), [identity]) as export:
                assert sum(1 for _ in export.items()) == COUNT

        tell(reading, writing, seconds(verify), stock)


def tell(
    reading: float, writing: float, checking: float, stock: tuple[float, float] | None
) -> None:
    """Print what each took, in seconds, and beside what."""
    if stock is None:
        print("the stock age is not installed here")
    else:
        for name, taken in zip(("age", "age, sync"), stock, strict=True):
            print(f"{name:12} {taken * 1000:8.1f} ms   save {writing / taken:5.2f} x")
    print(f"bare reading {reading * 1000:8.1f} ms   1.0 x")
    print(f"save         {writing * 1000:8.1f} ms {writing / reading:5.1f} x")
    print(f"read, twice  {checking * 1000:8.1f} ms {checking / reading:5.1f} x")


if __name__ == "__main__":
    main()
