"""`firma duplicates`: whether two signers may be one person, and why."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, PassphraseFile, language, now, out, show_json
from kiosk.cli.bars import bar
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.errors import UsageRefused
from kiosk.model import Bilingual, Name

if TYPE_CHECKING:
    from kiosk.matching.value import Comparison
    from kiosk.registry.decided import Pair

_PROPOSED = Bilingual("May be one person: ask people.", "Quizá sean la misma persona: pregunte.")
_APART = Bilingual("Not proposed as one person.", "No se proponen como la misma persona.")
_SCORE = Bilingual("score {score:.2f} of 1", "puntuación {score:.2f} de 1")

_FOUND = Bilingual(
    "{pairs} pairs among {signers} signers; {open} wait for a decision.",
    "{pairs} pares entre {signers} firmantes; {open} esperan una decisión.",
)


class State(StrEnum):
    """In which state pairs may be."""

    OPEN = "open"
    DECIDED = "decided"
    LATER = "later"
    CONFLICT = "conflict"


Line = Annotated[str, typer.Argument(metavar="LINE", help="The id of a line: 7KQ2MD8VXA-12.")]
Why = Annotated[str, typer.Option(help="The reason, for the log.")]
By = Annotated[str, typer.Option(help="Who decides; else whose passphrase opened the registry.")]
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


@duplicates.command()
def find(
    registry: RegistryPath, passphrase_file: PassphraseFile = None, as_json: Json = False
) -> None:
    """Search everybody for people who signed twice; what was decided stays."""
    with open_there(registry, passphrase_file) as opened, bar(registry.name) as advance:
        found = opened.find_duplicates(advance, now())
    if found is None:
        raise UsageRefused(why="stopped")
    if as_json:
        show_json(asdict(found))
        return
    facts = {"pairs": found.pairs, "signers": found.signers, "open": found.open}
    out.print(_FOUND.say(language()).format(**facts))


@duplicates.command("list")
def list_(
    registry: RegistryPath,
    state: Annotated[State, typer.Option(help="Which pairs.")] = State.OPEN,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 50,
    after: Annotated[str, typer.Option(help="Go on after the pair with this id.")] = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """List pairs that may be one person, most alike first, or what was decided on pairs."""
    from kiosk.cli import decided_shown as shown

    with open_there(registry, passphrase_file) as opened:
        pairs, counts = opened.pairs(state.value, limit, after), opened.pair_counts()
    if as_json:
        show_json({"counts": counts, "pairs": [shown.pair_object(pair) for pair in pairs]})
    else:
        out.print(shown.pair_table(pairs))


@duplicates.command()
def show(
    one: Line,
    other: Line,
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Show two lines side by side, with all that was decided on them."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.pair(one, other), as_json=as_json)


@duplicates.command()
def decide(
    one: Line,
    other: Line,
    choice: Annotated[str, typer.Argument(help="same, household, different or later.")],
    *,
    registry: RegistryPath,
    keep: Annotated[str, typer.Option(help="Of one person: the line that stays.")] = "",
    why: Why = "",
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Say whether two lines are one person's. Nothing is lost: `undo` takes it back."""
    with open_there(registry, passphrase_file) as opened:
        who = by or opened.opened_by
        _tell(opened.decide(one, other, choice, keep or None, why, who, now()), as_json=as_json)


@duplicates.command()
def undo(
    decision: Annotated[str, typer.Argument(help="The id of the decision, from the log.")],
    registry: RegistryPath,
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Take a decision of any kind back; the log keeps both."""
    from kiosk.cli import decided_shown as shown

    with open_there(registry, passphrase_file) as opened:
        made = opened.undo(decision, by or opened.opened_by, now())
    shown.tell_log((made,), as_json=as_json)


@duplicates.command()
def log(
    registry: RegistryPath, passphrase_file: PassphraseFile = None, as_json: Json = False
) -> None:
    """Show everything that was decided, on pairs and on single lines, the newest first."""
    from kiosk.cli import decided_shown as shown

    with open_there(registry, passphrase_file) as opened:
        shown.tell_log(opened.decisions(), as_json=as_json)


def _tell(pair: Pair, *, as_json: bool) -> None:
    from kiosk.cli import decided_shown as shown

    if as_json:
        show_json(shown.pair_object(pair))
    else:
        out.print(shown.side_by_side(pair))


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
