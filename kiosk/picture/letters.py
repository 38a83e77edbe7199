"""Letters that a face lacks: another face of ours draws them, or a mark says that one is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import cache

from kiosk.packet.pdf import FALLBACK, Document, Meta
from kiosk.packet.pdf import SANS as SANS_FILE
from kiosk.packet.pdf import SERIF as SERIF_FILE
from kiosk.picture.drawing import SANS, SERIF

OTHER, MARK = "Noto Sans", "\ufffd"
_TEXT = re.compile(r"(<text [^>]*font-family=\")'([^']+)'(\"[^>]*>)([^<]+)(</text>)")
_CLASS = re.compile(r' class="[as]"')


def drawable(svg: str) -> str:
    """Give *svg* with only such words as our own faces can draw, none of them dropped in silence.

    A file of SVG itself stays as it is: whoever opens it may have the faces.
    """
    if svg.isascii():
        return svg
    return _TEXT.sub(lambda found: _settled(found, known()), svg)


def _settled(found: re.Match[str], has: dict[str, Callable[[str], bool]]) -> str:
    before, family, middle, text, after = found.groups()
    if has[family](text):
        return found[0]
    told = "".join(one if has[OTHER](one) else MARK for one in text)
    # Its class would say the face again, and be listened to.
    bare = _CLASS.sub("", before)
    return f"{bare}'{OTHER}'{middle}{told}{after}"


@cache
def known() -> dict[str, Callable[[str], bool]]:
    """Give, for each family, what tells whether it has all of some letters."""
    meta = Meta("", "", "en", datetime(2017, 1, 1, tzinfo=UTC))
    files = {SANS: SANS_FILE, SERIF: SERIF_FILE, OTHER: FALLBACK}
    with closing(Document(meta)) as document:
        return {family: document.face(file).has for family, file in files.items()}
