"""The `firma` command with its windows: Qt is loaded only when one is opened."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.cli import app, campaign, exports, keys, packet, registry, run
from kiosk.cli import kiosk as journal

for room in (keys, campaign, journal, exports, registry, packet):
    room.add(app)


@app.callback(invoke_without_command=True)
def firma(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,  # noqa: FBT002 typer
) -> None:
    """Collect signatures for an open letter where there is no network."""
    if version:
        typer.echo(f"firma {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(_open(None, full_screen=True))


@app.command("kiosk")
def open_kiosk(
    folder: Annotated[
        Path | None, typer.Option(help="The folder that holds this kiosk's journal.")
    ] = None,
    windowed: Annotated[bool, typer.Option(help="Open in a window.")] = False,  # noqa: FBT002 typer
) -> None:
    """Open the kiosk on this machine's screen."""
    raise typer.Exit(_open(folder, full_screen=not windowed))


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="An empty or new folder for what the day leaves.")],
) -> None:
    """Play an event day through the real screens: two kiosks, export, merge, packet."""
    from ui.demo.command import demo as play

    play(out)


def _open(folder: Path | None, *, full_screen: bool) -> int:
    from kiosk.journal.home import default_folder
    from ui.app import Kiosk, Options

    kept = folder or default_folder()
    return Kiosk(Options(kept, full_screen=full_screen, speech="", printer="")).run()


def main() -> None:
    """Run the command and end the process with its exit code."""
    sys.exit(run())
