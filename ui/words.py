"""The words of the `firma` command, with those that open windows."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__, cli
from kiosk.cli import app
from kiosk.process import spare_memory
from ui.start import open_kiosk

_WINDOWS = frozenset({"kiosk", "console", "demo"})
# In the order in which `firma --help` tells of them.
_ROOMS = (
    "keys",
    "campaign",
    "kiosk",
    "exports",
    "slip",
    "registry",
    "registry_team",
    "kiosks",
    "receipt",
    "packet",
    "papers",
    "duplicates",
    "review",
    "conflicts",
    "importing",
    "doctor",
    "sync",
    "tally",
    "lists",
    "transfers",
)


def run() -> int:
    """Run the command line; give the exit code."""
    if sys.argv[1] not in _WINDOWS:  # the first frame does not wait for the others
        spare_memory()
        _furnish()
    return cli.run()


def _furnish() -> None:
    for room in _ROOMS:
        import_module(f"kiosk.cli.{room}").add(app)
    import_module("kiosk.cli.keys_sheet")  # its commands hang below `firma keys`


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
        raise typer.Exit(open_kiosk())


@app.command("kiosk")
def windows(
    folder: Annotated[
        Path | None, typer.Option(help="The folder that holds this kiosk's journal.")
    ] = None,
    windowed: Annotated[bool, typer.Option(help="Open in a window.")] = False,  # noqa: FBT002 typer
    still: Annotated[bool, typer.Option(help="Change pages without motion.")] = False,  # noqa: FBT002 typer
    attended: Annotated[  # noqa: FBT002 typer
        bool,
        typer.Option(help="Somebody stands beside it: claim no lock-down, whatever the machine."),
    ] = False,
) -> None:
    """Open the kiosk on this machine's screen."""
    code = open_kiosk(folder, full_screen=not windowed, animated=not still, attended=attended)
    raise typer.Exit(code)


@app.command("console")
def console(
    registry: Annotated[Path | None, typer.Option(help="The registry's file.")] = None,
    still: Annotated[bool, typer.Option(help="Draw everything without motion.")] = False,  # noqa: FBT002 typer
) -> None:
    """Open the organizers' windows: from a pile of exports to a packet."""
    from ui.console.start import open_console

    raise typer.Exit(open_console(registry, language=cli.language(), animated=not still))


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="An empty or new folder for what the day leaves.")],
) -> None:
    """Play an event day through the real screens: two kiosks, export, merge, packet."""
    from ui.demo.command import demo as play

    play(out)
