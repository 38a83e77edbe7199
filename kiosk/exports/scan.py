"""Look at the outside of an export, with no identity and before any cryptography."""

from __future__ import annotations

import io

from kiosk.crypto.header import HeaderError, read_header
from kiosk.exports.reasons import refusal

_LEAST_PAYLOAD = 16 + 16


def scan(head: bytes) -> tuple[str, ...]:
    """Give the kinds of recipients of the age file that begins with *head*.

    *head* are the first 64 KiB, or all of a shorter file. Raises `ExportRefused`:
    `truncated`, `not-age`, `scrypt`, `age-header`, `other-recipients`.
    """
    try:
        found = read_header(io.BytesIO(head))
    except HeaderError as cause:
        raise refusal(cause.reason) from cause
    if len(head) - found.size < _LEAST_PAYLOAD:
        raise refusal("truncated")
    return found.kinds
