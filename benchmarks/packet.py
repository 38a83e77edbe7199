"""What a packet costs beside other writers of PDFs: `python benchmarks/packet.py [ROWS]`.

The same made-up rows and drawings: as `kiosk.packet` sets them, from memory and from an
encrypted registry to the file on the disk; with fpdf2's `table()` for the text and one
`polyline()` a stroke; with reportlab's canvas, a string a cell and a path a stroke. Prints
seconds a row by the clock and of all processors, bytes a row and the ratios: on a machine that
others use too, trust those of the processors. Needs the group `bench`.

`python benchmarks/packet.py --large ROWS` makes one packet from a registry and prints how
long it took and the most memory that this process ever had.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from fpdf import FPDF
from fpdf.fonts import FontFace

import resources
from kiosk import ink
from kiosk.crypto.keys import FLOOR
from kiosk.model import Moment
from kiosk.packet import Packet, write
from kiosk.packet.gathering import write_packet
from kiosk.packet.order import Made, Order
from kiosk.registry import tables as t
from kiosk.registry.registry import create, open_registry
from kiosk.registry.sql import insert_many
from tests.kiosk.packet.made_up import drawing, packet
from tests.kiosk.registry.day import FAIR, PASSPHRASE, Tablet, Team, put

ROWS, FEW = 4_000, 400
RUNS = 3
DRAWINGS = 400
AT_ONCE = 2_000
NOW = Moment.at(datetime(2026, 2, 23, 18, 30, tzinfo=UTC))
A_PAGE, HIGH, LEFT, WIDE, TOP = 8, 56, 42, 170, 540
FACE = Path(str(resources.at("fonts", "AtkinsonHyperlegibleNext-Regular.ttf")))


class Taken(NamedTuple):
    """Seconds, by the clock and of all processors."""

    clock: float
    work: float


def seconds(work: Callable[[], object], runs: int = RUNS) -> Taken:
    """Give the best of some runs of *work*."""
    found = []
    for _ in range(runs):
        begun = perf_counter(), process_time()
        work()
        found.append((perf_counter() - begun[0], process_time() - begun[1]))
    return Taken(*map(min, zip(*found, strict=True)))


def by_table(value: Packet, target: Path) -> None:
    """Set the lines with fpdf2's own verbs."""
    pdf = FPDF(unit="pt", format=(792, 612))
    pdf.add_font("sans", fname=FACE)
    pdf.set_font("sans", size=11)
    lines = list(value.lines)
    for start in range(0, len(lines), A_PAGE):
        some = lines[start : start + A_PAGE]
        pdf.add_page()
        top = pdf.get_y()
        heads = FontFace(emphasis="")
        with pdf.table(
            headings_style=heads, line_height=HIGH, first_row_as_headings=False
        ) as table:
            for line in some:
                place = f"{line.place.town}, {line.place.state}"
                table.row(["", line.name.printed, place, line.id])
        pdf.set_line_width(0.7)
        for index, line in enumerate(some):
            for stroke in ink.unpack(line.ink).strokes:
                scale = WIDE / ink.UNITS
                low = top + index * HIGH
                pdf.polyline([(LEFT + x * scale, low + y * scale) for x, y, _, _ in stroke])
    pdf.output(str(target))


def by_reportlab(value: Packet, target: Path) -> None:
    """Set the lines with reportlab's canvas."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("sans", str(FACE)))
    canvas = Canvas(str(target), pagesize=(792, 612), pageCompression=1)
    lines = list(value.lines)
    for start in range(0, len(lines), A_PAGE):
        canvas.setFont("sans", 11)
        canvas.setLineWidth(0.7)
        for index, line in enumerate(lines[start : start + A_PAGE]):
            low = TOP - index * HIGH
            canvas.drawString(282, low - 30, line.name.printed)
            canvas.drawString(512, low - 30, f"{line.place.town}, {line.place.state}")
            canvas.drawRightString(750, low - 30, line.id)
            canvas.line(LEFT, low - HIGH, 750, low - HIGH)
            scale = WIDE / ink.UNITS
            for stroke in ink.unpack(line.ink).strokes:
                path = canvas.beginPath()
                path.moveTo(LEFT + stroke[0].x * scale, low - stroke[0].y * scale)
                for x, y, _, _ in stroke[1:]:
                    path.lineTo(LEFT + x * scale, low - y * scale)
                canvas.drawPath(path)
        canvas.showPage()
    canvas.save()


@cache
def inks() -> list[bytes]:
    """Give some drawings, used again and again."""
    return [drawing(seed) for seed in range(DRAWINGS)]


def fill(path: Path, rows: int) -> None:
    """Make a registry of *rows* signers: one real export, then its rows under other ids."""
    team = Team()
    create(path, team.campaign, PASSPHRASE, FLOOR, NOW)
    tablet = Tablet(team).sign(1)
    with open_registry(path, PASSPHRASE) as opened:
        opened.merge(put(path.parent, tablet.export(FAIR)), [team.identity], NOW)
        with opened.engine.begin() as db:
            (one,) = db.execute(t.signature.select()).mappings().all()
            (record,) = db.execute(t.record.select()).mappings().all()
            for start in range(2, rows + 1, AT_ONCE):
                some = range(start, min(start + AT_ONCE, rows + 1))
                ids = [tablet.id + seq.to_bytes(8, "big") for seq in some]
                signed = []
                for seq, id_ in zip(some, ids, strict=True):
                    surname = f"Ficticia {seq:07}"
                    named = {"surname": surname, "printed": f"Ana {surname}"}
                    signed.append(tuple((dict(one) | {"id": id_} | named).values()))
                records = [tuple((dict(record) | {"id": id_}).values()) for id_ in ids]
                insert_many(db, t.record, records)
                insert_many(db, t.signature, signed)
                drawn = zip(some, ids, strict=True)
                insert_many(db, t.ink, [(id_, inks()[seq % DRAWINGS]) for seq, id_ in drawn])


def from_registry(path: Path, target: Path) -> tuple[float, Made]:
    """Make the full copy; give the seconds from the open registry to the file."""
    with open_registry(path, PASSPHRASE) as opened:
        begun = perf_counter()
        made = write_packet(opened, Order(by="Ana Ficticia"), target, NOW)
        return perf_counter() - begun, made


def compare(folder: Path, rows: int) -> None:
    """Measure all ways in one run."""
    value, few = packet(rows), packet(FEW)
    points = sum(len(stroke) for stroke in ink.unpack(drawing(1)).strokes)
    ours, table, canvas = (folder / f"{name}.pdf" for name in ("ours", "table", "canvas"))
    # The pages around the signatures are made once, however many rows there are.
    empty = seconds(lambda: write(ours, packet(1)))
    others = {
        "fpdf2 table(), polyline()": (seconds(lambda: by_table(few, table)), table),
        "reportlab canvas": (seconds(lambda: by_reportlab(few, canvas)), canvas),
    }
    one = seconds(lambda: write(ours, value))
    size = ours.stat().st_size / rows
    fill(folder / "registry.db", rows)
    stored = seconds(lambda: from_registry(folder / "registry.db", ours))
    opened = seconds(lambda: open_registry(folder / "registry.db", PASSPHRASE).close())
    each = {
        "packet, from memory": [(one[at] - empty[at]) / rows for at in range(2)],
        "packet, from the registry": [
            (stored[at] - opened[at] - empty[at]) / rows for at in range(2)
        ],
    }
    print(f"{rows} rows of about {points} points; the fixed pages take {empty.clock:.2f} s")
    for name, took in each.items():
        shown = f"{took[0] * 1e6:7.0f} µs by the clock {took[1] * 1e6:7.0f} µs of work"
        print(f"{name:26}{shown} {size:6.0f} bytes a row")
    for name, (took_, file) in others.items():
        clock, work = (taken / FEW for taken in took_)
        shown = f"{clock * 1e6:7.0f} µs by the clock {work * 1e6:7.0f} µs of work"
        print(f"{name:26}{shown} {file.stat().st_size / FEW:6.0f} bytes a row")
        for kind, mine in each.items():
            print(
                f"    {kind}: {clock / mine[0]:.1f} × by the clock, {work / mine[1]:.1f} × of work"
            )


def large(folder: Path, rows: int) -> None:
    """Make one packet of many rows; print what it took."""
    fill(folder / "registry.db", rows)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    taken, made = from_registry(folder / "registry.db", folder / "packet.pdf")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = made.path.stat().st_size / 1e6
    assert made.signatures == rows
    print(f"{rows} rows, {made.pages} pages, {size:.0f} MB in {taken:.1f} s", end=": ")
    print(f"{rows / taken:.0f} rows/s; at most {after:.0f} MB of memory, {before:.0f} MB before")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        if sys.argv[1:2] == ["--large"]:
            large(Path(folder), int(sys.argv[2]))
        else:
            compare(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)


if __name__ == "__main__":
    main()
