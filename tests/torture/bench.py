"""Trials of the workload: each begins from a frozen day, and says what was lost by its end."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from kiosk import passing
from kiosk.campaign.value import Storage
from kiosk.crypto import cipher, keys
from kiosk.errors import KioskError
from kiosk.exports.read import read
from kiosk.exports.value import Sealed, Void
from kiosk.files import write_durably
from kiosk.journal import enrol
from kiosk.registry import store
from kiosk.sync import settings
from tests.kiosk.journal.making import (
    ENROLMENT,
    IDENTITY,
    NOW,
    PASSPHRASE,
    SIGNED,
    reopen,
)
from tests.kiosk.sync.servers import Server
from tests.torture.warm import Fault, Run, Warm
from tests.torture.workload import (
    EXPORT,
    INBOX,
    KIOSK,
    LISTS,
    PACKET,
    REGISTRY,
    SIGNERS,
    STICK,
    TABLES,
)

# What is run after a fault in a part, to see that the day still comes to its end.
REST = {"kiosk": ("kiosk", "merge"), "merge": ("merge",), "papers": ("papers",)}
DELIVERABLE = SIGNERS - 1
FOLDERS = (STICK, INBOX, LISTS)


@contextmanager
def quick_disk() -> Iterator[Path]:
    """Give a folder in memory where there is one: what a sync costs says nothing here."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        yield Path(place)


def begins_anew() -> None:
    """Let this process be a run of its own, though it never started anew."""
    passing._BEGAN, passing._swept = time.time(), set()


@dataclass
class Bench:
    """Where trials are made: a warm process, a storage, and a day frozen before each part."""

    place: Path
    warm: Warm
    server: Server
    key: bytes = field(default_factory=lambda: bytes(keys.new_key()))
    count: int = 0

    def __post_init__(self) -> None:
        first = self.place / "kiosk"
        enrol(first / KIOSK, ENROLMENT, PASSPHRASE, keys.FLOOR)
        store._fill(first / REGISTRY, bytearray(self.key), SIGNED, NOW)
        for name in FOLDERS:
            (first / name).mkdir()
        for part, following in (("kiosk", "merge"), ("merge", "papers")):
            whole = Trial(self, shutil.copytree(self.place / part, self.place / following), "base")
            run = whole.run((part,))
            assert run.all("end"), run

    def trial(self, part: str, place: Path | None = None) -> Trial:
        """Begin anew before *part*; in *place* if that is given."""
        self.count += 1
        place = place or self.place / f"trial-{self.count}"
        shutil.copytree(self.place / part, place, dirs_exist_ok=True)
        return Trial(self, place, f"trial-{self.count}" if part == "kiosk" else "base", part)


@dataclass
class Trial:
    """One day that something is done to; `said` is what people were told in all its runs."""

    bench: Bench
    place: Path
    root: str
    part: str = "kiosk"
    said: list[dict[str, object]] = field(default_factory=list)

    @property
    def storage(self) -> Storage:
        """Where it sends to."""
        return replace(self.bench.server.storage(), root=self.root)

    def run(self, parts: Sequence[str] = (), **options: object) -> Run:
        """Run *parts*, or the trial's own."""
        given = (self.place, self.storage, self.bench.key, parts or (self.part,))
        found = self.bench.warm.run(*given, **options)
        self.said += found.said
        return found

    def resume(self) -> Run:
        """Run on to the end, with nothing in the way."""
        return self.run(REST[self.part])

    def end(self) -> None:
        """Leave nothing on the disk."""
        shutil.rmtree(self.place)

    def told(self, word: str) -> list[object]:
        """Give everything said under *word*."""
        return [each[word] for each in self.said if word in each]

    # --- what is wrong ----------------------------------------------------------------

    def lost(self, *, stays: bool) -> list[str]:
        """Say what was told and is not so; unless the fault *stays*, also what is too much."""
        return [
            *self._journal(stays=stays),
            *self._files(stays=stays),
            *self._registry(),
        ]

    def undone(self) -> list[str]:
        """Say what is still wanting once it was run to its end without faults."""
        wrong = self.lost(stays=True)
        if not (self.place / STICK / EXPORT).exists():
            wrong.append("no export at the end")
        held = self._deliverable()
        if held != DELIVERABLE:
            wrong.append(f"{held} are deliverable at the end")
        if self.part == "papers":
            wrong += [f"no {n}" for n in (*TABLES, PACKET) if not (self.place / LISTS / n).exists()]
        begins_anew()
        for folder in FOLDERS:
            write_durably(self.place / folder / "next", b"")
        return wrong + self.hidden()

    def hidden(self) -> list[str]:
        """Name what a program left behind in the folders that it writes to."""
        folders = [self.place / name for name in FOLDERS]
        return [
            f"left: {path.relative_to(self.place)}"
            for folder in folders
            for path in folder.iterdir()
            if path.name.startswith(".")
        ]

    def _journal(self, *, stays: bool) -> Iterator[str]:
        if self.part != "kiosk":
            return
        try:
            journal = reopen(self.place / KIOSK)
        except KioskError as refusal:
            yield f"the journal does not open: {refusal.code}"
            return
        with closing(journal):
            kept = list(journal.export_slice(None, NOW)[1]) if journal.last_event else []
        sealed = {item.seq for item in kept if isinstance(item, Sealed)}
        voids = {item.seq for item in kept if isinstance(item, Void)}
        thanked, undone = set(self.told("thanked")), set(self.told("undone"))
        twice = len(self.told("thanked")) - len(thanked)
        if (lost := thanked - sealed - voids) or twice:
            yield f"thanked and lost: {sorted(lost)}, and {twice} under the record of another"
        if lost := undone - voids:
            yield f"told as undone and there: {sorted(lost)}"
        if (more := (sealed | voids) - thanked) and not stays:
            yield f"refused and kept: {sorted(more)}"
        if (more := voids - undone) and not stays:
            yield f"refused and undone: {sorted(more)}"

    def _files(self, *, stays: bool) -> Iterator[str]:
        for folder, word in ((STICK, "exported"), (LISTS, "written")):
            known = {each[word]: each["sha256"] for each in self.said if word in each}
            for name, digest in known.items():
                if _digest(self.place / folder / str(name)) != digest:
                    yield f"{folder}/{name} is not what was told"
            names = {path.name for path in (self.place / folder).iterdir()}
            ours = {EXPORT, *TABLES, PACKET} if self.part != "merge" else set()
            # What cannot be written can often not be taken away either.
            if not stays and self.part == ("kiosk" if folder == STICK else "papers"):
                yield from (f"refused and there: {name}" for name in names & ours - known.keys())
        for path in (self.place / STICK).glob("*.firma-export"):
            yield from _unread(path)
        where = settings.folder(SIGNED.campaign.id, SIGNED.campaign.mode)
        place = self.bench.server.data / "firmas" / self.root / where
        yield from (
            f"sent and not there: {n}" for n in self.told("arrived") if not _named(place / n)
        )
        inbox = self.place / INBOX
        yield from (
            f"fetched and not whole: {p.name}" for p in inbox.glob("*-export") if not _named(p)
        )
        yield from (f"fetched and gone: {n}" for n in self.told("fetched") if not _named(inbox / n))
        for pdf in (self.place / LISTS).glob("*.pdf"):
            raw = pdf.read_bytes()
            if not raw.startswith(b"%PDF") or b"%%EOF" not in raw[-16:]:
                yield f"{pdf.name} is no PDF"

    def _registry(self) -> Iterator[str]:
        held = self._deliverable()
        if held not in ({DELIVERABLE} if self.told("merged") or self.part == "papers" else {0, 19}):
            yield f"{held} are deliverable"

    def _deliverable(self) -> int:
        """Count the signatures in the registry, each page of which must hold."""
        key = bytearray(self.bench.key)
        with closing(cipher.connect(self.place / REGISTRY, key)) as connection:
            cipher.check_pages(connection)
            return int(connection.execute("SELECT count(*) FROM signature").fetchone()[0])


def stays(fault: Fault) -> bool:
    """Tell whether a fault also meets what would have made good for it."""
    return fault.kind not in {"EIO", "EACCES"}


def of_run(run: Run) -> list[str]:
    """Say what was wrong with how a run went: it ends by itself, and words every refusal."""
    bugs = [str(each) for each in run.said if "bug" in each]
    return bugs + ([] if run.status == 0 and run.all("end") else [f"ended with {run.status}"])


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _named(path: Path) -> bool:
    return _digest(path) == path.name.partition(".")[0]


def _unread(path: Path) -> Iterator[str]:
    try:
        with path.open("rb") as file, read(file, [IDENTITY]) as export:
            count = export.trailer.count
        if count + export.trailer.voids < SIGNERS - 1:
            yield f"{path.name} holds {count}"
    except KioskError as refusal:
        yield f"{path.name} is refused: {refusal}"
