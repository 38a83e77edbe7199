"""The `firma` command: every action of the console, headless.

Exit codes: 0 done, 1 refused, 2 usage, 3 done with something quarantined. What
went wrong is one sentence on stderr; `--json` prints one object on stdout.
"""

from __future__ import annotations

import json
import locale
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kiosk import __version__
from kiosk.errors import KioskError, UsageRefused
from kiosk.model import Language
from kiosk.words import sentence

REFUSED, QUARANTINED = 1, 3

app = typer.Typer(
    name="firma",
    help="Collect signatures for an open letter where there is no network.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

PassphraseFile = Annotated[
    Path | None,
    typer.Option("--passphrase-file", help="Read the passphrase from this file's first line."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def language() -> Language:
    """Give the language this terminal speaks: Spanish where its locale says so, else English."""
    names = [os.environ.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    first = next((name for name in names if name), locale.getlocale()[0] or "")
    return "es" if first.lower().startswith("es") else "en"


def passphrase(file: Path | None, prompt: str = "Passphrase", *, confirm: bool = False) -> str:
    """Give the passphrase from *file*, or ask for it without showing it."""
    if file is None:
        return str(typer.prompt(prompt, hide_input=True, confirmation_prompt=confirm, err=True))
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise UsageRefused(why="passphrase-file", file=file.name) from cause
    return text.partition("\n")[0].strip()


def show_json(value: object) -> None:
    """Print *value* as the one JSON object of a command."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def run() -> int:
    """Run the command line; give the exit code. A refusal becomes one sentence on stderr."""
    try:
        code = app(standalone_mode=False)
    except KioskError as refusal:
        err.print(sentence(refusal, language()), markup=False)
        return REFUSED
    except typer.Exit as end:
        return end.exit_code
    return code if isinstance(code, int) else 0
