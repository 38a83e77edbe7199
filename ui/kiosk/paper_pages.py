"""The properties that the pages for a paper sheet bind to, beside those of a signer's pages."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.kiosk.answers import Answers
from ui.kiosk.paper_view import PaperView
from ui.shown import NUMBERS, shown, view_model


@view_model
class PaperPages(Answers):
    """Shows a `PaperView`."""

    # A property of this class needs a signal of this class.
    placed = Signal()
    _view: PaperView

    typed = shown(str, "typed", placed)
    sheet = shown(str, "sheet", placed)
    sheetNumber = shown(int, "sheet_number", placed)
    lines = shown(NUMBERS, "lines", placed)
    entered = shown(NUMBERS, "entered", placed)
    line = shown(int, "line", placed)
    ticked = shown(int, "ticked", placed)
    there = shown(int, "there", placed)
    kept = shown(int, "kept", placed)
    outcome = shown(str, "outcome", placed)
    undoable = shown(bool, "undoable", placed)
