"""What sending costs beside `rclone copy` of the same files: `python benchmarks/sync.py [FILES]`.

Sealed parts of ten signatures (44 KB) to a real server on this machine, by turns with
rclone as it comes, and with rclone let loose. Ours writes each file,
reads it back whole and compares its SHA-256; rclone trusts the size and, on S3, the hash
that the server gives.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from kiosk.sync.send import WIDTH, Parcel, parcel, send
from kiosk.sync.storage import Remote
from tests.kiosk.sync.servers import BUCKET, KEY, PASSWORD, RCLONE, SECRET, USER, Server, serving

SIZE, TURNS = 44_000, 3
# As many at a time as we send, and without the pause of 10 ms it makes between calls to WebDAV.
_FREELY = ("--transfers", str(WIDTH), "--webdav-pacer-min-sleep", "1us")


def main(count: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "source"
        source.mkdir()
        seeded = random.Random(1)
        parcels = []
        for _ in range(count):
            made = parcel(_file(source, seeded.randbytes(SIZE)))
            parcels.append(replace(made, tried=False))
        print(f"{count} files of {SIZE:,} bytes, {TURNS} turns, medians")
        for kind in ("s3", "webdav"):
            with serving(kind, folder / kind) as server:
                _compare(server, source, parcels)


def _file(folder: Path, raw: bytes) -> Path:
    path = folder / "new"
    path.write_bytes(raw)
    made = parcel(path)
    return path.rename(folder / made.name)


def _compare(server: Server, source: Path, parcels: list[Parcel]) -> None:
    ways: dict[str, Callable[[str], None]] = {
        "rclone copy": lambda folder: _rclone(server, source, folder),
        "rclone copy, let loose": lambda folder: _rclone(server, source, folder, *_FREELY),
        "ours": lambda folder: _ours(server, folder, parcels),
        "ours, sent before": lambda _: _ours(server, "known", parcels),
        "rclone copy, sent before": lambda _: _rclone(server, source, "known"),
    }
    _ours(server, "known", parcels)
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for turn in range(TURNS):
        for number, (way, work) in enumerate(ways.items()):
            folder = f"turn-{turn}-{number}"
            begun = perf_counter()
            work(folder)
            taken[way].append(perf_counter() - begun)
            if "before" not in way:
                assert len(list(server.place(folder).iterdir())) == len(parcels)
    medians = {way: statistics.median(seconds) for way, seconds in taken.items()}
    print(f"{server.kind:28}  median   rclone  let loose")
    for way, median in medians.items():
        beside = (median / medians[each] for each in ("rclone copy", "rclone copy, let loose"))
        print(f"  {way:26} {median:6.2f} s", *(f"{ratio:6.2f} x" for ratio in beside))


def _ours(server: Server, folder: str, parcels: list[Parcel]) -> None:
    failed: list[str] = []

    def told(_: Parcel, said: str) -> None:
        if said:
            failed.append(said)

    ended = asyncio.run(send(Remote(server.storage(), folder), parcels, told))
    assert not ended, ended
    assert not failed, failed


def _rclone(server: Server, source: Path, folder: str, *more: str) -> None:
    at = f"http://127.0.0.1:{server.port}"
    if server.kind == "s3":
        keys = f"access_key_id={KEY},secret_access_key={SECRET}"
        target = (
            f":s3,provider=Rclone,endpoint='{at}',{keys},no_check_bucket:{BUCKET}/campo/{folder}"
        )
    else:
        hidden = subprocess.run(  # noqa: S603 - our own words
            (RCLONE, "obscure", PASSWORD), capture_output=True, text=True, check=True
        ).stdout.strip()
        target = f":webdav,url='{at}',user={USER},pass={hidden}:campo/{folder}"
    home = {"HOME": str(source.parent), "PATH": "/usr/bin:/bin"}
    words = (RCLONE, "copy", "--quiet", *more, source, target)
    subprocess.run(words, check=True, env=home)  # noqa: S603 - as above


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
