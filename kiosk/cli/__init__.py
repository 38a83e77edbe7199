"""The `firma` command: every action of the console, headless.

Exit codes: 0 done, 1 refused, 2 usage, 3 done with something quarantined. What
went wrong is one sentence on stderr; `--json` prints one object on stdout.
"""

from __future__ import annotations

import errno
import io
import json
import locale
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb
from typing import Annotated, Any

import typer
from rich.console import Console

from kiosk.errors import KioskError, UsageRefused
from kiosk.model import Language, Moment
from kiosk.words import escaped, plain, sentence

REFUSED, QUARANTINED = 1, 3
_LONGEST_LINE = 4096


class Terminal(Console):
    """A console to which no text that we print can give orders."""

    def print(self, *objects: Any, **options: Any) -> None:  # noqa: ANN401 as rich has it
        """Print *objects*; what a terminal could obey is taken out of strings."""
        super().print(*(plain(it) if isinstance(it, str) else it for it in objects), **options)


app = typer.Typer(
    name="firma",
    help="Collect signatures for an open letter where there is no network.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
# No markup: names of towns, files and people are printed, and may hold brackets and colons.
out = Terminal(highlight=False, soft_wrap=True, markup=False, emoji=False)
err = Terminal(stderr=True, highlight=False, soft_wrap=True, markup=False, emoji=False)

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
        with file.open("rb") as source:
            line = source.readline(_LONGEST_LINE)
        # Windows' editor puts a byte order mark before the first word.
        text = line.decode("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as cause:
        raise UsageRefused(why="passphrase-file", file=file.name) from cause
    if not text:
        raise UsageRefused(why="passphrase-empty", file=file.name)
    return text


def now() -> Moment:
    """Give the moment that a command notes, on the clock of Mexico City."""
    return Moment.at(datetime.now(UTC))


def show_json(value: object) -> None:
    """Print *value* as the one JSON object of a command, in ASCII where the terminal needs it.

    What a terminal could obey is escaped, so it is the same JSON and no order.
    """
    text = escaped(json.dumps(value, ensure_ascii=False, indent=2), _escape)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    sys.stdout.write(text + "\n")


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1] if ord(character) > 0x7F else f"\\u{ord(character):04x}"


def run() -> int:
    """Run the command line; give the exit code. What went wrong becomes one sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = app(prog_name="firma", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 - a traceback would show values
        return answer(fault)
    return code if isinstance(code, int) else 0


def answer(fault: BaseException) -> int:
    """Say what ended a command in one sentence on stderr; give the exit code."""
    match fault:
        case KioskError():
            return _refuse(fault)
        case typer.TyperException():
            err.print(fault.format_message())
            return fault.exit_code
        case typer.Exit():
            return fault.exit_code
        case typer.Abort() | KeyboardInterrupt():
            return _refuse(UsageRefused(why="stopped"))
        case OSError():
            return _refuse(_file_refused(fault))
        case _:
            return _refuse(_bug(fault))


def _refuse(refusal: KioskError) -> int:
    err.print(sentence(refusal, language()))
    return REFUSED


def _file_refused(fault: OSError) -> UsageRefused:
    name = Path(os.fsdecode(fault.filename)).name if fault.filename else "?"
    return UsageRefused(why="file", file=name, fault=errno.errorcode.get(fault.errno or 0, "?"))


def _bug(bug: BaseException) -> UsageRefused:
    places = [Path(f.filename).name + f":{f.lineno}" for f in extract_tb(bug.__traceback__)]
    return UsageRefused(why="bug", fault=type(bug).__name__, where=" < ".join(places[:-4:-1]))
