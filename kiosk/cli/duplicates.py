"""`firma duplicates`: whether two signers may be one person, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, language, out, show_json
from kiosk.errors import UsageRefused
from kiosk.model import Bilingual, Name

if TYPE_CHECKING:
    from kiosk.matching.value import Comparison

_PROPOSED = Bilingual("May be one person: ask people.", "Quizá sean la misma persona: pregunte.")
_APART = Bilingual("Not proposed as one person.", "No se proponen como la misma persona.")
_SCORE = Bilingual("score {score:.2f} of 1", "puntuación {score:.2f} de 1")

Named = Annotated[str, typer.Argument(help='A name in two parts: "GIVEN | SURNAMES".')]
duplicates = typer.Typer(
    help="Find signers who may have signed twice, and decide.", no_args_is_help=True
)


def add(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(duplicates, name="duplicates")


@duplicates.command()
def compare(one: Named, other: Named, as_json: Json = False) -> None:
    """Compare two names, without anything around them: score, proposed or not, and why."""
    from kiosk.matching import compare as compared

    found = compared(_name(one), _name(other))
    if as_json:
        show_json(_object(found))
        return
    from kiosk.matching import say

    out.print((_PROPOSED if found.proposed else _APART).say(language()))
    for reason in found.reasons:
        out.print(f"  · {say(reason, language())}")
    out.print(f"  {_SCORE.say(language()).format(score=found.score)}")


def _object(found: Comparison) -> dict[str, object]:
    from kiosk.matching import say

    return {
        "score": round(found.score, 4),
        "proposed": found.proposed,
        "reasons": [say(reason, language()) for reason in found.reasons],
        "codes": [reason.code for reason in found.reasons],
    }


def _name(text: str) -> Name:
    given, _, surname = (part.strip() for part in text.partition("|"))
    if not any(map(str.isalnum, given + surname)):
        raise UsageRefused(why="name-empty")
    return Name(given, surname, f"{given} {surname}".strip())
