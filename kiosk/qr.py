"""QR codes as rows of dark and light; whoever draws them leaves four modules around."""

from __future__ import annotations

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4
# Readers take any of the eight masks. To look for the best takes six times as long as the
# rest, while somebody waits for their thanks.
_MASK = 0


def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Give the modules of the smallest code for *text*, dark is true, without quiet zone.

    Error correction M: about 15 % of the code may be lost.
    """
    code = qrcode.QRCode(border=0, error_correction=ERROR_CORRECT_M, mask_pattern=_MASK)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
