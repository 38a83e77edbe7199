"""A page read back by pdfium, as whoever receives it would see it."""

from __future__ import annotations

import pypdfium2

from kiosk.rehearsal import Page, Picture

SCALE = 2.5


def look(pdf: bytes) -> Page:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    seen = page.render(scale=SCALE, grayscale=True).to_pil().convert("L")
    picture = Picture(*seen.size, seen.tobytes(), SCALE)
    return Page(page.get_textpage().get_text_bounded(), picture)
