"""`firma review`: what a person should look at; hold, release and exclude with a reason."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli import Json, PassphraseFile, language, now, out, show_json
from kiosk.cli.duplicates import By, Why
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.errors import DecisionRefused
from kiosk.model import Bilingual

review = typer.Typer(
    help="Look at lines that may be junk; hold, release or exclude them.", no_args_is_help=True
)
Lines = Annotated[list[str], typer.Argument(metavar="LINES…", help="The ids of lines.")]
DECIDED = Bilingual("{count} lines: {choice}.", "{count} renglones: {choice}.")
COUNTED = Bilingual(
    "The rule is about {count} lines; nothing was decided. Add --apply to decide.",
    "La regla abarca {count} renglones; no se decidió nada. Agregue --apply para decidir.",
)


def add(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(review, name="review")


@review.command("list")
def list_(
    registry: RegistryPath,
    kind: Annotated[str, typer.Option(help="Only this kind: name, tiny-ink, burst …")] = "",
    state: Annotated[str, typer.Option(help="open, held, released, excluded, conflict.")] = "open",
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 50,
    after: Annotated[str, typer.Option(help="Go on after the entry with this id.")] = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """List what a person should look at, and why."""
    from kiosk.cli import decided_shown as shown

    with open_there(registry, passphrase_file) as opened:
        flags = opened.review(kind or None, limit, after, state)
        counts = opened.review_counts()
    if as_json:
        show_json({"counts": counts, "flags": [shown.flag_object(flag) for flag in flags]})
    else:
        out.print(shown.flag_table(flags))


@review.command()
def hold(
    lines: Lines,
    registry: RegistryPath,
    why: Why = "",
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Keep lines here until somebody releases them."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.hold(lines, why, by or opened.opened_by, now()), "hold", as_json=as_json)


@review.command()
def release(
    lines: Lines,
    registry: RegistryPath,
    why: Why = "",
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Let lines go that were held or excluded."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.release(lines, why, by or opened.opened_by, now()), "release", as_json=as_json)


@review.command()
def exclude(
    lines: Lines,
    registry: RegistryPath,
    why: Why = "",
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Never hand these lines over; they stay here."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.exclude(lines, why, by or opened.opened_by, now()), "exclude", as_json=as_json)


@review.command()
def rule(
    kind: Annotated[str, typer.Argument(help="A kind of the queue, or `every`.")],
    choice: Annotated[str, typer.Argument(help="hold, release or exclude.")],
    *,
    registry: RegistryPath,
    where: Annotated[
        list[str] | None,
        typer.Option(help="Only these: kiosk=…, event=…, day=…, name=…; several all hold."),
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Decide; else only count.")] = False,
    why: Why = "",
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Count the lines of a rule, and with --apply say the same on all of them."""
    from kiosk.registry.decided import Rule

    params = tuple(_parted(one) for one in where or ())
    asked = Rule(kind, params)
    with open_there(registry, passphrase_file) as opened:
        count = opened.count_rule(asked, choice)
        if apply:
            count = opened.apply_rule(asked, choice, why, by or opened.opened_by, now())
    if as_json:
        show_json({"rule": kind, "where": dict(params), "count": count, "applied": apply})
        return
    from kiosk.cli.decided_shown import word

    words = DECIDED if apply else COUNTED
    out.print(words.say(language()).format(count=count, choice=word(choice)))


def _parted(text: str) -> tuple[str, str]:
    name, parted, value = text.partition("=")
    if not parted:
        raise DecisionRefused(why="kind")
    return name.strip(), value.strip()


def _tell(decisions: tuple[str, ...], choice: str, *, as_json: bool) -> None:
    if as_json:
        show_json({"choice": choice, "decisions": list(decisions)})
        return
    from kiosk.cli.decided_shown import word

    out.print(DECIDED.say(language()).format(count=len(decisions), choice=word(choice)))
