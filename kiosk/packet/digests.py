"""The hashes that a packet prints; docs/packet-format.md says how to check them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import NamedTuple
from unicodedata import normalize

from kiosk import canonical
from kiosk.campaign import consent
from kiosk.model import LANGUAGES, Language, Method
from kiosk.packet.order import Variant
from kiosk.packet.value import Line, Packet


class Digests(NamedTuple):
    """SHA-256 values, 32 bytes each; notices and statements by language."""

    letter: bytes
    notices: dict[Language, bytes]
    statements: dict[Language, bytes]
    campaign: bytes
    registry: bytes
    lines: bytes
    packet: bytes


class Roll:
    """The SHA-256 over one row a line, in the order printed."""

    def __init__(self) -> None:
        """Begin with no line."""
        self._hash = sha256()

    def take(self, lines: Iterable[Line], version: Callable[[Line], int] | None = None) -> None:
        """Add the next *lines*; with *version*, each tells which it signed."""
        rows = (_row(line, f"v{version(line)}" if version else "") for line in lines)
        self._hash.update(b"".join(rows))

    def row(self, texts: list[str]) -> None:
        """Add a row of another kind."""
        self._hash.update(canonical.dumps([*texts]) + b"\n")

    def digest(self) -> bytes:
        """Give the hash of the rows so far."""
        return self._hash.digest()


def digests(packet: Packet, lines: bytes) -> Digests:
    """Give every hash of *packet*, whose list has the hash *lines*."""
    shown = {language: consent.hashes(packet.campaign.campaign, language) for language in LANGUAGES}
    letter = sha256(packet.campaign.campaign.letter.master).digest()
    notices = {language: shown[language].notice for language in LANGUAGES}
    statements = {language: shown[language].statement for language in LANGUAGES}
    parts = (letter, *notices.values(), *statements.values(), packet.campaign.sha256)
    made = packet.made.utc.isoformat().encode()
    whole = sha256(b"firma packet\x00")
    for part in (*parts, packet.registry_digest, lines, sha256(made).digest()):
        whole.update(part)
    if kind := _kind(packet):
        whole.update(sha256(canonical.dumps([*kind])).digest())
    if packet.editions:
        named = [f"v{one.version} {one.campaign.sha256.hex()}" for one in packet.editions]
        whole.update(sha256(canonical.dumps([*named])).digest())
    return Digests(
        letter,
        notices,
        statements,
        packet.campaign.sha256,
        packet.registry_digest,
        lines,
        whole.digest(),
    )


def _kind(packet: Packet) -> list[str]:
    """Give what tells other copies from the full one, of which it is nothing."""
    kind = [packet.variant, packet.region, packet.follows, str(packet.first)]
    return [] if kind == [Variant.FULL, "", "", "1"] else [str(each) for each in kind]


def list_digest(ordered: Iterable[Line]) -> bytes:
    """Give the SHA-256 over one row a line, in the order printed."""
    roll = Roll()
    roll.take(ordered)
    return roll.digest()


def packet_id(packet: Packet, digest: bytes) -> str:
    """Give `P-20170223-1830Z-9F3A2C11`: when it was made, and how its hash begins."""
    return f"P-{packet.made.utc:%Y%m%d-%H%MZ}-{digest[:4].hex().upper()}"


def code_text(identifier: str, digest: bytes) -> str:
    """Give what the QR code of the integrity page holds."""
    return f"FIRMA-PACKET {identifier} {digest.hex()}"


def _row(line: Line, version: str = "") -> bytes:
    texts = (line.id, line.name.printed, line.place.town, line.place.state, line.method)
    ink = sha256(line.ink).hexdigest()
    on_sheet = (f"{line.sheet}/{line.sheet_line}",) if line.method is Method.PAPER else ()
    signed = (version,) if version else ()
    row = [normalize("NFC", text) for text in (*texts, line.witness, ink, *on_sheet, *signed)]
    # Of texts in this form it is the canonical form, without looking at each letter again.
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
