"""What is drawn by lot or by time, held still: the same tour twice shows the same screens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import pytest

from kiosk import receipt

PHRASE = "uno dos tres cuatro cinco"


@contextmanager
def nothing_by_chance() -> Iterator[None]:
    """Make what is drawn by lot or by time the same on each tour.

    Receipts, passphrases, the seconds between the points of a stroke, which make it thick or thin.
    """
    drawn, moments = count(1), count(0, 8)
    new_code = receipt.new_code

    def code(_: object) -> str:
        step = next(drawn)
        return new_code(lambda size: bytes((step * 37 + at * 11) % 251 for at in range(size)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(receipt, "new_code", code)
        patch.setattr("ui.kiosk.setup.new_passphrase", lambda _: PHRASE)
        patch.setattr("ui.kiosk.inkpad._moment", lambda _: next(moments))
        yield
