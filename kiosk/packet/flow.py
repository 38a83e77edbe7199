"""Lines that run from page to page."""

from __future__ import annotations

from kiosk.packet.book import BODY, BOTTOM, MARGIN, SMALL, SMALL_BOLD, TOP, Book, body_width
from kiosk.packet.sheet import Sheet, Style


class Flow:
    """Portrait pages filled from the top, and the baseline where the next line goes."""

    def __init__(self, book: Book) -> None:
        """Begin the first page."""
        self.book = book
        self.sheets = [book.sheet()]
        self.y = TOP + 10

    @property
    def sheet(self) -> Sheet:
        """Give the page that is being filled."""
        return self.sheets[-1]

    def room(self, leading: float) -> int:
        """Give how many lines fit below."""
        return max(0, int((self.sheet.height - BOTTOM - self.y) // leading) + 1)

    def need(self, lines: int, leading: float) -> None:
        """Turn the page unless *lines* fit below."""
        if self.room(leading) < lines:
            self.sheets.append(self.book.sheet())
            self.y = TOP + 10

    def block(self, lines: list[str], x: float, leading: float, number: str = "") -> None:
        """Set *lines*; no single line is left behind or sent ahead. *number* hangs at the left."""
        for index, line in enumerate(lines):
            left = len(lines) - index
            together = 2 if left == 2 or (index == 0 and left > 1) else 1
            self.need(3 if together == 2 and left == 3 and index == 0 else together, leading)
            if index == 0 and number:
                # With its first line, so that nothing parts a number from its request.
                self.sheet.text(x - 6, self.y, number, BODY, "right")
            self.sheet.text(x, self.y, line, BODY)
            self.y += leading

    def text(self, words: str) -> None:
        """Set a short paragraph."""
        self.block(self.sheet.wrap(words, BODY, body_width(self.sheet)), MARGIN, 14)
        self.y += 3

    def title(self, words: str) -> None:
        """Set the words above a part, on the page of its first lines."""
        self.need(4, 14)
        self.y += 8
        with self.sheet.mark("H2"):
            self.sheet.text(MARGIN, self.y, words, SMALL_BOLD)
        self.y += 16

    def figure(self, words: str, figure: str, style: Style = SMALL) -> None:
        """Set words and, at the right of a narrow column, a figure."""
        self.need(1, 14)
        with self.sheet.mark("P"):
            self.sheet.text(MARGIN, self.y, words, style)
            self.sheet.text(MARGIN + 300, self.y, figure, style, "right")
        self.y += 14
