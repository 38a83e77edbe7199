"""`firma campaign preview` and `diff`: what a campaign will look like, and what is new in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.campaign.differences import Compared, compare
from kiosk.campaign.drafting import load_draft, new_draft, with_letter
from kiosk.campaign.file import MAX_FILE, is_campaign
from kiosk.campaign.form import FORM, draft
from kiosk.campaign.letter_file import read_letter
from kiosk.campaign.value import Campaign
from kiosk.cli import Json, language, out, show_json
from kiosk.cli.said import say
from kiosk.errors import UsageRefused
from kiosk.files import write_durably
from kiosk.model import Bilingual, Moment


def preview(
    target: Annotated[Path, typer.Option("--out", help="The PDF to write.")],
    letter_file: Annotated[
        Path | None, typer.Option("--letter", help="The letter: plain text in UTF-8, or .docx.")
    ] = None,
    campaign: Annotated[
        Path | None, typer.Option(help="A campaign file, a draft or a form, in place of a letter.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print the letter as the packet will, with its address and nobody's signature."""
    from kiosk.packet.preview import write_letter

    if letter_file is None and campaign is None:
        raise UsageRefused(why="letter-needed")
    shown = campaign_at(campaign) if campaign is not None else new_draft()
    left: tuple[str, ...] = ()
    if letter_file is not None:
        raw, left = read_letter(letter_file)
        shown = with_letter(shown, raw)
        if not shown.title.en:
            shown = replace(shown, title=Bilingual(letter_file.stem, letter_file.stem))
    made = write_letter(shown, Moment.at(datetime.now(UTC)))
    write_durably(target, made)
    pages = made.count(b"/Type /Page\n") or made.count(b"/Type /Page ")
    if as_json:
        first = shown.letter.first_line
        show_json({"file": str(target), "pages": pages, "first_line": first, "left_out": left})
    else:
        out.print(say("preview-made", file=str(target), pages=pages))


def diff(
    old: Annotated[Path, typer.Argument(help="A campaign file, a draft or a form.")],
    new: Annotated[Path, typer.Argument(help="Its new version.")],
    as_json: Json = False,
) -> None:
    """Show field by field what a new version changes, and whether people consent anew."""
    compared = compare(campaign_at(old), campaign_at(new))
    if as_json:
        show_json(_object(compared))
    else:
        out.print("\n".join(_lines(compared)))


def campaign_at(path: Path) -> Campaign:
    """Give the campaign in a signed file, a draft, or a form or its folder."""
    if path.is_file():
        with path.open("rb") as file:
            raw = file.read(MAX_FILE + 1)
        if is_campaign(raw):
            opened = load_draft(path)
            return opened.signed.campaign if opened.signed else opened.campaign
    return draft(path / FORM if path.is_dir() else path).campaign


def _object(compared: Compared) -> dict[str, Any]:
    rows = [
        {"where": one.where, "kind": one.kind, "old": one.old, "new": one.new, "lines": one.lines}
        for one in compared.differences
    ]
    return {"differences": rows, "consent_anew": list(compared.anew)}


def _lines(compared: Compared) -> Iterator[str]:
    if not compared.differences:
        yield say("diff-none")
        return
    for one in compared.differences:
        yield f"{one.say(language())}: {say(f'diff-{one.kind}')}"
        if one.old or one.new:
            yield f"  − {one.old}\n  + {one.new}"
        yield from (f"  {line}" for line in one.lines)
    yield say("diff-anew" if compared.anew else "diff-same")
