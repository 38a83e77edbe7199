"""`firma demo`: play the day into a folder, and say what it did in a small table."""

from __future__ import annotations

import os
from pathlib import Path

from rich.table import Table

from kiosk.cli import out as console
from kiosk.errors import UsageRefused
from kiosk.registry.value import Merged


def demo(out: Path) -> None:
    """Play an event day into *out*; it must be new or empty."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageRefused(why="not-empty", file=out.name)
    out.mkdir(parents=True, exist_ok=True)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_QUICK_BACKEND"] = "software"  # pictures that are the same everywhere
    from ui import qtlog
    from ui.demo.day import play

    qtlog.install()
    result = play(out.resolve())
    tally = result.tally
    rows = [
        ("Kiosks", str(sum(isinstance(one, Merged) for one in result.merged))),
        ("Signed", str(tally.captured)),
        ("Undone by the signer", str(tally.voided)),
        ("In the packet", str(tally.deliverable)),
        ("Packet", f"packet.pdf, {result.packet.pages} pages"),
        ("Pictures", f"pictures/, {len(list((out / 'pictures').iterdir()))} pages"),
        *(("Export", f"exports/{one.name}") for one in sorted((out / "exports").iterdir())),
        ("Registry", "registry.db"),
        ("Its passphrase", result.passphrase),
    ]
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*row)
    console.print(table)
