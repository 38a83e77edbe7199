"""What the shades of a picture mean, in numbers."""

from __future__ import annotations

from kiosk.picture.drawing import LINE, QUIET, box, room, words
from kiosk.picture.shades import NOBODY, Shades
from kiosk.picture.wording import Wording


def legend(x: float, y: float, shades: Shades, say: Wording) -> str:
    """Set a row of swatches, each with the counts that have it."""
    made = []
    entries = [(NOBODY, say.say("no-one"))]
    for shade, least, end in shades.legend():
        both = f"{least:,}" if least == end else f"{least:,}–{end:,}" if end else f"{least:,} +"
        entries.append((shade.fill, both))
    for fill, said in entries:
        made += [box(x, y, 22, 16, fill, LINE), words(x + 29, y + 13, said, QUIET)]
        x += 29 + room(said, 13) + 26
    return "\n".join(made)
