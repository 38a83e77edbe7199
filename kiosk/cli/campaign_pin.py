"""`firma campaign pin`: a volunteer's six digits, as a campaign may carry them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli import Json, err, out, passphrase, show_json
from kiosk.cli.said import say
from kiosk.crypto.pin import is_pin, is_weak, verifier
from kiosk.errors import UsageRefused


def pin(
    pin_file: Annotated[
        Path | None,
        typer.Option(help="A private file whose first line is the six digits; else asked for."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Turn a volunteer's six digits into the line that a form carries in their place."""
    digits = _asked() if pin_file is None else passphrase(pin_file)
    if not is_pin(digits):
        raise UsageRefused(why="pin-digits")
    if is_weak(digits):
        raise UsageRefused(why="pin-weak")
    made = verifier(digits)
    if as_json:
        show_json({"pin": made})
    else:
        out.print(say("pin-made", verifier=made))


def _asked() -> str:
    """Ask for the six digits twice, showing neither."""
    while True:
        digits = passphrase(None, say("pin-ask"))
        if not is_pin(digits) or digits == passphrase(None, say("pin-again")):
            return digits
        err.print(say("pin-not-same"))
