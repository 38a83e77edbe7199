"""The lines of a paper sheet: boxes to tick, fields to write in, and room to sign."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.campaign.value import Campaign
from kiosk.packet.pdf import SANS, SANS_BOLD
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.wording import Wording

_LABEL, _MARK, _NUMBER = Style(SANS, 5.8, 0.25), Style(SANS_BOLD, 7), Style(SANS_BOLD, 10)
_BOX, _STEP = 11.0, 20.0
_THIN, _GRAY = 0.4, 0.45


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a line begin, from the left; `right` is where the last ends."""

    number: float
    ticks: float
    fields: float
    choices: float
    signature: float
    right: float

    @classmethod
    def of(cls, campaign: Campaign, left: float, width: float) -> Columns:
        """Give the columns for so many statements and choices."""
        ticks = left + 18
        fields = ticks + max(_STEP * len(campaign.eligibility), _STEP) + 4
        signature = left + 0.72 * width
        wide = 0.155 * width if campaign.choices else 0.0
        return cls(left, ticks, fields, signature - wide, signature, left + width)


def draw_lines(
    sheet: Sheet,
    columns: Columns,
    words: Wording,
    campaign: Campaign,
    place: tuple[float, float, int],
) -> None:
    """Set the lines from the top of *place*: its y, how high a line is, how many."""
    top, high, count = place
    sheet.rule(columns.number, top, columns.right, 1.0)
    for index in range(count):
        y = top + index * high
        sheet.text(columns.number + 13, y + high / 2 + 3.5, str(index + 1), _NUMBER, "right")
        _ticks(
            sheet, columns.ticks, y + high / 2 - _BOX / 2, "123456789"[: len(campaign.eligibility)]
        )
        _fields(sheet, columns, words, y, high)
        _choices(sheet, columns, words, campaign, y, high)
        sheet.text(columns.signature + 4, y + 8, words.say("sheet-sign"), _LABEL)
        sheet.text(columns.signature + 4, y + high - 5, "×", Style(SANS, 11, 0.35))
        sheet.rule(columns.signature + 14, y + high - 5, columns.right - 4, _THIN, _GRAY)
        sheet.rule(columns.number, y + high, columns.right, 0.8)
    bottom = top + count * high
    for x in (columns.fields, columns.choices, columns.signature):
        _upright(sheet, x, top, bottom)


def _ticks(sheet: Sheet, x: float, y: float, marks: str, room: float = 1000.0) -> None:
    """Set a box for each of *marks* around the level *y*, closer where there is little room."""
    step = min(_STEP, room / max(1, len(marks)))
    side = min(_BOX, step - 6)
    for at, mark in enumerate(marks):
        sheet.box(x + at * step + 6, y - side / 2, side, side, 0.8)
        sheet.text(x + at * step + 4.5, y + side / 2 - 2.5, mark, _MARK, "right")


def _fields(sheet: Sheet, columns: Columns, words: Wording, y: float, high: float) -> None:
    left, wide = columns.fields, columns.choices - columns.fields
    middle = y + high / 2
    sheet.rule(left, middle, columns.choices, _THIN, _GRAY)
    for x, key in ((0.0, "sheet-given"), (0.45, "sheet-surname")):
        sheet.text(left + x * wide + 3, y + 7.5, words.say(key), _LABEL)
    for x, key in ((0.0, "sheet-town"), (0.45, "sheet-state"), (0.73, "sheet-home")):
        sheet.text(left + x * wide + 3, middle + 7.5, words.say(key), _LABEL)
    _upright(sheet, left + 0.45 * wide, y, y + high, _GRAY)
    _upright(sheet, left + 0.73 * wide, middle, y + high, _GRAY)


def _choices(
    sheet: Sheet, columns: Columns, words: Wording, campaign: Campaign, y: float, high: float
) -> None:
    if not campaign.choices:
        return
    needs = {choice.needs for choice in campaign.choices} - {""}
    marks = "abcdefghi"[: len(campaign.choices)]
    middle = y + high / 2
    level = y + high / 4 if needs else middle
    room = columns.signature - columns.choices - 10
    _ticks(sheet, columns.choices + 6, level, marks, room)
    if needs:
        key = "sheet-both" if len(needs) > 1 else f"sheet-{needs.pop()}"
        sheet.rule(columns.choices, middle, columns.signature, _THIN, _GRAY)
        sheet.text(columns.choices + 3, middle + 7.5, words.say(key), _LABEL)


def _upright(sheet: Sheet, x: float, top: float, bottom: float, gray: float = 0.0) -> None:
    low, high = sheet.height - bottom, sheet.height - top
    sheet.paint(f"{gray:g} G {_THIN:g} w {x:.2f} {low:.2f} m {x:.2f} {high:.2f} l S")
