"""The tally in pictures: text of SVG, drawn the same by every program that draws it."""

from kiosk.picture.bars import events_svg, ways_svg
from kiosk.picture.days import days_svg
from kiosk.picture.drawing import Note
from kiosk.picture.funnel import funnel_svg
from kiosk.picture.homes import homes_svg
from kiosk.picture.mexico import map_svg
from kiosk.picture.sheet import WHICH, all_svg, draw

__all__ = [
    "WHICH",
    "Note",
    "all_svg",
    "days_svg",
    "draw",
    "events_svg",
    "funnel_svg",
    "homes_svg",
    "map_svg",
    "ways_svg",
]
