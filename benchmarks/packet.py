"""What a packet costs beside fpdf2's own tables: `python benchmarks/packet.py [ROWS]`.

The same made-up rows and drawings, once as `kiosk.packet` sets them, once with fpdf2's
`table()` for the text and one `polyline()` a stroke. Prints rows a second and the ratio.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from fpdf import FPDF
from fpdf.fonts import FontFace

import resources
from kiosk import ink
from kiosk.packet import Packet, write
from tests.kiosk.packet.made_up import packet

ROWS = 400
RUNS = 3
A_PAGE, HIGH, LEFT, WIDE = 8, 56, 42, 170


def seconds(work: Callable[[], object]) -> float:
    """Give the best of some runs of *work*."""
    best = float("inf")
    for _ in range(RUNS):
        begun = perf_counter()
        work()
        best = min(best, perf_counter() - begun)
    return best


def by_table(value: Packet, target: Path) -> None:
    """Set the lines with the library's own verbs."""
    pdf = FPDF(unit="pt", format=(792, 612))
    face = "AtkinsonHyperlegibleNext-Regular"
    pdf.add_font("sans", fname=Path(str(resources.at("fonts", f"{face}.ttf"))))
    pdf.set_font("sans", size=11)
    for start in range(0, len(value.lines), A_PAGE):
        lines = value.lines[start : start + A_PAGE]
        pdf.add_page()
        top = pdf.get_y()
        heads = FontFace(emphasis="")
        with pdf.table(
            headings_style=heads, line_height=HIGH, first_row_as_headings=False
        ) as table:
            for line in lines:
                place = f"{line.place.town}, {line.place.state}"
                table.row(["", line.name.printed, place, line.id])
        pdf.set_line_width(0.7)
        for index, line in enumerate(lines):
            for stroke in ink.unpack(line.ink).strokes:
                scale = WIDE / ink.UNITS
                low = top + index * HIGH
                pdf.polyline([(LEFT + x * scale, low + y * scale) for x, y, _, _ in stroke])
    pdf.output(str(target))


def main() -> None:
    """Measure both in one run."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    value = packet(rows)
    points = sum(len(stroke) for stroke in ink.unpack(value.lines[0].ink).strokes)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "ours.pdf", Path(folder) / "table.pdf"
        # The pages around the signatures are made once, however many rows there are.
        empty = seconds(lambda: write(ours, packet(1)))
        one = seconds(lambda: write(ours, value)) - empty
        other = seconds(lambda: by_table(value, theirs))
        sizes = ours.stat().st_size / rows, theirs.stat().st_size / rows
    assert min(sizes) > 500
    print(f"{rows} rows, drawings of about {points} points")
    print(f"packet            {rows / one:8.0f} rows/s   {sizes[0]:6.0f} bytes a row")
    print(f"table(), polyline {rows / other:8.0f} rows/s   {sizes[1]:6.0f} bytes a row")
    print(f"ratio             {other / one:8.2f}")


if __name__ == "__main__":
    main()
