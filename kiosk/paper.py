"""The paper twin: the serial of a blank sheet, and what stands for one line of it.

A serial is twelve symbols (`kiosk.symbols`): four for the campaign's version, four for
the printing (which kiosk and event, when), two for the sheet's number in it, one for the
language of its texts, one to check.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from kiosk import symbols
from kiosk.model import LANGUAGES, Language, Moment

LINES = 8
"""A sheet has no more lines than these."""
MOST_SHEETS = symbols.BASE**2 - 1

_SUM = 2  # a receipt's code is of another sum: neither is taken for the other
_CAMPAIGN, _RUN, _NUMBER = 4, 8, 10
_MARK = "Firma sheet"
_TAG = b"firma/sheet-line/1\x00"


@dataclass(frozen=True, slots=True)
class Serial:
    """What a sheet's serial says; `campaign` and `run` are marks of four symbols."""

    campaign: str
    run: str
    number: int
    language: Language

    def __str__(self) -> str:
        """Give `XXXX-XXXX-XXXX`."""
        language = symbols.spelled(LANGUAGES.index(self.language), 1)
        number = symbols.spelled(self.number, _NUMBER - _RUN)
        return symbols.complete(self.campaign + self.run + number + language, _SUM)


def campaign_mark(campaign_sha256: bytes) -> str:
    """Give the four symbols of one version of a campaign."""
    return _mark(b"campaign", campaign_sha256)


def run_mark(campaign_sha256: bytes, kiosk: str, event: str, made: Moment) -> str:
    """Give the four symbols of one printing: another kiosk, event or second has others."""
    named = "\x1f".join((kiosk, event, f"{made.utc:%Y-%m-%dT%H:%M:%SZ}"))
    return _mark(b"run", campaign_sha256, named.encode())


def parse(text: str) -> Serial | None:
    """Give the serial that *text* spells, or None; what a receipt's code forgives is forgiven."""
    code = symbols.parse(text, _SUM)
    if code is None:
        return None
    bare = code.replace("-", "")
    number, language = symbols.number(bare[_RUN:_NUMBER]), symbols.number(bare[_NUMBER])
    if number < 1 or language >= len(LANGUAGES):
        return None
    return Serial(bare[:_CAMPAIGN], bare[_CAMPAIGN:_RUN], number, LANGUAGES[language])


def is_line(sheet: str, line: int) -> bool:
    """Tell whether *sheet* is a serial in its one spelling and *line* may be on it."""
    found = parse(sheet)
    return found is not None and str(found) == sheet and 1 <= line <= LINES


def reference(sheet: str, line: int) -> bytes:
    """Give the 32 bytes that stand in a record where others have their receipt's digest.

    The same sheet and line give the same; no receipt's code gives it.
    """
    if not is_line(sheet, line):
        raise ValueError("not a line of a sheet")
    return sha256(_TAG + f"{sheet}/{line}".encode("ascii")).digest()


def payload(serial: Serial) -> str:
    """Give the text of the sheet's QR."""
    return f"{_MARK} {serial}"


def read_payload(text: str) -> Serial | None:
    """Give the serial in what `payload` wrote, or None."""
    found = parse(text.removeprefix(_MARK)) if text.startswith(_MARK + " ") else None
    return found if found is not None and payload(found) == text else None


def _mark(*parts: bytes) -> str:
    number = int.from_bytes(sha256(b"firma/sheet\x00" + b"\x00".join(parts)).digest(), "big")
    return symbols.spelled(number, _CAMPAIGN)
