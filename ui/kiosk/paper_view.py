"""What the pages for a paper sheet show: the sheet, the line, and what is typed from it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from kiosk import paper
from kiosk import session as passes
from kiosk.paper import Serial
from kiosk.session import Session, Step
from ui.kiosk.signer_view import Given, SignerView, view
from ui.kiosk.texts import Texts

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign
    from kiosk.journal import Journal

UNSAID = -1


@dataclass(frozen=True, slots=True)
class Line:
    """Where a volunteer is: what was typed as serial, the sheet, the line, and its two answers.

    `entered` are the lines of the sheet that are in, `kept` how many since the pages were
    opened, `outcome` what came of the last one: `kept`, `left-out`, `taken-back` or nothing.
    """

    typed: str = ""
    sheet: Serial | None = None
    entered: frozenset[int] = frozenset()
    line: int = 0
    ticked: int = UNSAID
    there: int = UNSAID
    kept: int = 0
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class PaperView(SignerView):
    """The values of the properties of `Paper`, one by one; lines are numbers from 1."""

    typed: str = ""
    sheet: str = ""
    sheet_number: int = 0
    lines: list[int] = field(default_factory=list)
    entered: list[int] = field(default_factory=list)
    line: int = 0
    ticked: int = UNSAID
    there: int = UNSAID
    kept: int = 0
    outcome: str = ""
    undoable: bool = False


def begun(session: Session, helper: str) -> Session:
    """Give a session at the first question of a line, every box of it being ticked."""
    ticked = (True,) * len(session.rules.statements)
    fresh = passes.start(session.rules, session.language)
    return passes.fill(replace(fresh, step=Step.NAMES), answers=ticked, helper=helper)


def paper_view(
    where: Line, session: Session, campaign: Campaign, said: Texts, given: Given, *, undoable: bool
) -> PaperView:
    """Give what the pages show."""
    shown = view(session, campaign, said, given)
    common = {one.name: getattr(shown, one.name) for one in fields(SignerView)}
    sheet = where.sheet
    return PaperView(
        **common,
        typed=where.typed,
        sheet=str(sheet) if sheet else "",
        sheet_number=sheet.number if sheet else 0,
        lines=[one for one in range(1, paper.LINES + 1) if one not in where.entered],
        entered=sorted(where.entered),
        line=where.line,
        ticked=where.ticked,
        there=where.there,
        kept=where.kept,
        outcome=where.outcome,
        undoable=undoable,
    )


def lines_in(journal: Journal, sheet: Serial) -> frozenset[int]:
    """Give the lines of *sheet* that are in the journal."""
    numbers = range(1, paper.LINES + 1)
    return frozenset(one for one in numbers if journal.is_entered(paper.reference(str(sheet), one)))
