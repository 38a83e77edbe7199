"""How a merge of many files looks on the way, and its report on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import err, language
from kiosk.cli.registry_shown import Told, said
from kiosk.errors import ExportRefused
from kiosk.model import Bilingual, Moment
from kiosk.registry.pile import Watch, found
from kiosk.registry.value import Outcome
from kiosk.words import plain

if TYPE_CHECKING:
    from kiosk.crypto.seal import Identity
    from kiosk.registry.pace import Far
    from kiosk.registry.registry import Registry

TITLE = Bilingual("Merge report", "Informe de integración")
FILES = Bilingual(
    "{day}: {n} files, {new} new signatures", "{day}: {n} archivos, {new} firmas nuevas"
)
LEFT = Bilingual(
    "The merge ended before these files: {files}.",
    "La integración terminó antes de estos archivos: {files}.",
)


@contextmanager
def watching() -> Iterator[Watch]:
    """Show on a terminal how far a merge is, how fast it goes and what time is left."""
    if not err.is_terminal:
        yield lambda _far: None
        return
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[said]}", markup=False),
    )
    with Progress(*columns, console=err, transient=True) as bars:
        bar = bars.add_task("", total=None, said="")

        def watch(far: Far) -> None:
            name = f"{far.number}/{far.files} {plain(far.file)}"
            bars.update(
                bar, description=name, completed=far.records, total=far.expected, said=_said(far)
            )

        yield watch


class Merging:
    """A merge of the files and folders at some places, and what came of each file."""

    def __init__(self, places: Sequence[Path], now: Moment) -> None:
        """Look which files there are."""
        self._places, self._now, self._files = places, now, found(places)
        self.told: list[Told] = []

    def run(self, registry: Registry, identities: Sequence[Identity], *, dry_run: bool) -> None:
        """Merge them, shown on the terminal; what `Registry.merge_all` raises comes through."""
        with watching() as watch:
            registry.merge_all(
                self._places, identities, self._now, watch, each=self._tell, dry_run=dry_run
            )

    def write(self, file: Path) -> None:
        """Write the report to *file*: a PDF where its name ends so, else text."""
        left = [each.name for each in self._files[len(self.told) :]]
        form = _pdf if file.suffix.casefold() == ".pdf" else _text
        file.write_bytes(form(self.told, left, self._now))

    def _tell(self, place: int, outcome: Outcome | ExportRefused) -> None:
        self.told.append(Told(self._files[place], outcome))


def _text(told: Sequence[Told], left: Sequence[str], now: Moment) -> bytes:
    lines = [TITLE.say(language()), *_lead(told, left, now), ""]
    for one in told:
        lines += [plain(one.file.name), *(f"    {plain(line)}" for line in said(one)), ""]
    return "\n".join(lines).encode("utf-8")


def _pdf(told: Sequence[Told], left: Sequence[str], now: Moment) -> bytes:
    from kiosk.packet.report import Entry, Report
    from kiosk.packet.report import write as printed

    entries = []
    for one in told:
        first, *others = map(plain, said(one))
        entries.append(Entry(plain(one.file.name), "", first, tuple(others)))
    report = Report(TITLE.say(language()), tuple(_lead(told, left, now)), tuple(entries))
    return printed(report, language(), now.local)


def _lead(told: Sequence[Told], left: Sequence[str], now: Moment) -> list[str]:
    day = f"{now.local:%Y-%m-%d %H:%M}"
    new = sum(getattr(one.outcome, "new", 0) for one in told)
    lines = [FILES.say(language()).format(day=day, n=len(told), new=new)]
    if left:
        lines.append(LEFT.say(language()).format(files=", ".join(map(plain, left))))
    return lines


def _said(far: Far) -> str:
    """Say `1,200/30,000 · 5,100/s · 0:00:06`."""
    parts = [f"{far.records:,}/{far.expected:,}", f"{far.speed:,.0f}/s"]
    if far.left is not None:
        minutes, seconds = divmod(round(far.left), 60)
        parts.append(f"{minutes // 60}:{minutes % 60:02}:{seconds:02}")
    return " · ".join(parts)
