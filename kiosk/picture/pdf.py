"""PDF files of pictures: words stay words, in our own faces, and lines stay lines."""

from __future__ import annotations

import logging
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import cast

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.svg import SVGObject

import resources
from kiosk.model import Language
from kiosk.picture.drawing import SANS, SERIF
from kiosk.picture.letters import OTHER, drawable

_POINTS = 0.75
_FACES = (
    (SANS, "", "AtkinsonHyperlegibleNext-Regular"),
    (SANS, "B", "AtkinsonHyperlegibleNext-SemiBold"),
    (SERIF, "", "SourceSerif4-Regular"),
    (SERIF, "B", "SourceSerif4-SemiBold"),
    (OTHER, "", "NotoSans-Regular"),
    (OTHER, "B", "NotoSans-Regular"),
)


def pdf(svg: str, title: str, language: Language, made: datetime) -> bytes:
    """Give *svg* as a PDF of one page, as large as the picture."""
    document = FPDF(unit="pt")
    document.set_margin(0)
    document.set_auto_page_break(auto=False)
    document.set_title(title)
    document.set_lang(language)
    document.set_creator("Firma")
    document.set_creation_date(made)
    for family, style, file in _FACES:
        document.add_font(family, style, Path(str(resources.at("fonts", f"{file}.ttf"))))
    # It warns of <title> and <desc>, which are for readers of the SVG.
    logging.getLogger("fpdf.svg").setLevel(logging.ERROR)
    picture = SVGObject(drawable(svg))
    wide, tall = (float(side or 0) * _POINTS for side in (picture.width, picture.height))
    _, _, drawn = picture.transform_to_rect_viewport(1, wide, tall, ignore_svg_top_attrs=True)
    document.add_page(format=(wide, tall))
    document.set_font(SANS, size=12)
    document.draw_path(drawn)
    made_of = BytesIO()
    document.output(made_of)
    for font in document.fonts.values():
        cast("TTFFont", font).close()
    return made_of.getvalue()
