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
    from ui.demo.day import play

    result = play(out.resolve())
    tally = result.tally
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_row("Kiosks", str(sum(isinstance(one, Merged) for one in result.merged)))
    table.add_row("Signed", str(tally.captured))
    table.add_row("Undone by the signer", str(tally.voided))
    table.add_row("In the packet", str(tally.deliverable))
    table.add_row("Packet", f"packet.pdf, {result.packet.pages} pages")
    table.add_row("Pictures", f"pictures/, {len(list((out / 'pictures').iterdir()))} pages")
    table.add_row("Exports", ", ".join(sorted(one.name for one in (out / "exports").iterdir())))
    table.add_row("Registry", f"registry.db, passphrase: {result.passphrase}")
    console.print(table)
