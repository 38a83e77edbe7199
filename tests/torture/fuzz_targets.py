"""What is fuzzed: each takes bytes, and only the refusals that it names may come out of it.

What is taken has to come out as it went in: `Wrong` where it does not.
"""

from __future__ import annotations

import io
import tempfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from kiosk import canonical, entry, frames, ink, paper, receipt, record
from kiosk.campaign import check as campaign_check
from kiosk.campaign import consent, layout, letter, running
from kiosk.campaign import file as campaign_file
from kiosk.crypto import keys, recovery, slots
from kiosk.errors import (
    CampaignRefused,
    ExportRefused,
    ImportRefused,
    KeyRefused,
    ReceiptRefused,
    SheetRefused,
    SlipRefused,
)
from kiosk.exports import merge_receipt, wire
from kiosk.exports.read import read
from kiosk.exports.value import Audit, Header, Totals, Void, Withdrawal
from kiosk.model import LANGUAGES
from kiosk.packet import decoding, slip
from kiosk.registry import columns, opening
from tests.torture import fuzz_world as world
from tests.torture.fuzz_mutators import Change, framed, said
from tests.torture.fuzz_world import must

CAP = 1 << 20
ROWS = {"short", "name", "place", "home", "email", "signed"}
KINDS: tuple[tuple[Any, frozenset[str]], ...] = (
    (Header, frozenset()),
    (Totals, frozenset()),
    (Void, frozenset()),
    (Audit, frozenset()),
    (Withdrawal, frozenset()),
    (running.Running, frozenset()),
    (merge_receipt.MergeReceipt, frozenset()),
    (keys.Slots, keys._OPTIONAL),
    (record._Text, record._OPTIONAL),
    (campaign_file._Manifest, campaign_file._OPTIONAL),
)


def export_outer(raw: bytes) -> None:
    with suppress(ExportRefused), read(io.BytesIO(raw), [world.IDENTITY]) as export:
        list(export.items())


def export_inner(raw: bytes) -> None:
    with suppress(ExportRefused), read(io.BytesIO(world.sealed(raw)), [world.IDENTITY]) as export:
        items = list(export.items())
        parts = [wire.MAGIC, wire.of_header(export.header), *map(wire.of_item, items)]
        parts += [wire.of_totals(export.trailer.totals), export.trailer.signature, wire.of_end()]
        must(b"".join(parts) == raw, "an export says the same in two ways")
        must(items == list(export.items()), "an export says something else the second time")


def export_accounted(raw: bytes) -> None:
    export_inner(world.accounted(raw))


def campaign(raw: bytes) -> None:
    with suppress(CampaignRefused):
        campaign_file.read(raw)
    with suppress(CampaignRefused):
        must(campaign_file.unsigned(campaign_file.read_unsigned(raw)) == raw, "two drafts")


def campaign_signed(raw: bytes) -> None:
    whole = world.signed(raw, "campaign")
    with suppress(CampaignRefused):
        found = campaign_file.read(whole, world.ROOT.public)
        must(campaign_file.write(found.campaign, world.ROOT) == whole, "two files say the same")
        campaign_check.problems(found.campaign)
        for language in LANGUAGES:
            consent.hashes(found.campaign, language)
        own = found.campaign.letter
        layout.blocks(letter.text(own.master), own.first_line)


def key_slots(raw: bytes) -> None:
    path = Path(_FOLDER.name) / "keyslots.json"
    path.write_bytes(raw)
    tries: tuple[Callable[[], object], ...] = (
        lambda: slots.names(path),
        lambda: keys.cost_of(path),
        lambda: keys.unlock(path, world.PASSPHRASE),
        lambda: keys.recover(path, [world.IDENTITY]),
        lambda: keys.read_public(path),
        lambda: keys.read_secret(path, world.PASSPHRASE),
    )
    with world.quick_passphrases():
        for act in tries:
            with suppress(KeyRefused):
                act()


def canonical_json(raw: bytes) -> None:
    with suppress(canonical.NotCanonicalError):
        must(canonical.dumps(canonical.loads(raw, CAP)) == raw, "two forms of one value")
    for kind, optional in KINDS:
        quick = _decoded(raw, kind, optional)
        with patch.object(canonical, "_quickly", lambda *_: None):
            slow = _decoded(raw, kind, optional)
        must(quick == slow, f"{kind.__name__} is read in two ways")
        if quick is not None:
            must(canonical.encode(quick, optional) == raw, f"two forms of {kind.__name__}")


def _decoded(raw: bytes, kind: Any, optional: frozenset[str]) -> object:
    try:
        return canonical.decode(raw, kind, CAP, optional)
    except (canonical.NotCanonicalError, ValueError):
        return None


def drawing(raw: bytes) -> None:
    try:
        found = ink.unpack(raw)
    except ink.InkError:
        found = None
    try:
        ink.verify(raw)
    except ink.InkError:
        must(found is None, "a drawing is taken that is not verified")
    else:
        must(found is not None, "what is verified is no drawing")
    points, which = decoding.decode([raw])
    must(which == [0] * (found is not None), "a drawing is read on one way only")
    if found is None or points is None:
        return
    told = zip(points.x, points.y, points.t, points.pressure, strict=True)
    drawn = [tuple(point) for stroke in found.strokes for point in stroke]
    must([tuple(map(int, each)) for each in told] == drawn, "two drawings from the same bytes")
    ink.thin(found)
    ink.is_small(found)
    must(ink.unpack(ink.pack(found)) == found, "a drawing changes when it is packed")


def drawing_inside(raw: bytes) -> None:
    drawing(bytes((ink.FORMAT,)) + zlib.compress(raw, 1))


def csv_columns(raw: bytes) -> None:
    encoding = columns.ENCODINGS[raw[0] % len(columns.ENCODINGS)] if raw else ""
    table = raw[1:]
    with suppress(ImportRefused):
        names = columns.header(table, encoding)
        mapping = {field: field for field in columns.FIELDS if field in names}
        left = [field for field in columns.FIELDS if field not in mapping]
        mapping |= dict(zip(left, (name for name in names if name not in mapping), strict=False))
        for row in columns.read(table, mapping, encoding):
            if isinstance(row, str):
                must(row in ROWS, "a reason that nobody knows")
                continue
            words = canonical.dumps(asdict(row))
            must(canonical.loads(words, CAP) == asdict(row), "a row is not kept as it was read")
            must(all(entry.clean(each) == each for each in asdict(row).values()), "not as typed")


def codes(raw: bytes) -> None:
    text = raw.decode("utf-8", "surrogateescape")
    code, sheet = receipt.parse(text), paper.parse(text)
    must(code is None or sheet is None, "a receipt's code is a sheet's serial")
    must(code is None or receipt.digest(text) == receipt.digest(code), "two digests of one code")
    must(code is None or receipt.parse(code) == code, "a code is spelled in two ways")
    must(sheet is None or paper.parse(str(sheet)) == sheet, "a serial is another when spelled")
    said = receipt.read_payload(text)
    must(said is None or receipt.parse(said[0]) == said[0], "a payload that holds no code")
    told = paper.read_payload(text)
    must(told is None or paper.payload(told) == text, "two payloads of one serial")
    with suppress(SlipRefused):
        slip.read(text)
    for act in (recovery.from_words, recovery.from_code):
        with suppress(SheetRefused):
            act(text)


def slip_signed(raw: bytes) -> None:
    body = raw.decode("utf-8", "replace")
    text = f"{body}\n{slip._spell(world.DEVICE.sign(slip.TAG, body.encode()))}"
    with suppress(SlipRefused):
        found = slip.read(text)
        must(slip.signed(found, world.DEVICE.sign) == text.strip().replace("\r\n", "\n"), "two")


def sealed_record(raw: bytes) -> None:
    words, _, packed = raw.partition(b"\0")
    plain = record.join(words, packed)
    try:
        found = record.decode(plain)
    except record.RecordError:
        return
    must(record.encode(found) == plain, "two forms of one record")
    must(record.text(plain) == words, "the words of a record are not those that were read")
    opened = opening.read_plain(plain, found.id, found.signature.event, _team().campaign)
    if isinstance(opened, str):
        must(opened in opening.REASONS, "a reason that nobody knows")
    elif opened.ink:
        ink.unpack(opened.ink)


def merge_receipt_signed(raw: bytes) -> None:
    body = merge_receipt._MAGIC + frames.pack(merge_receipt.CONTENT, raw)
    whole = world.signed(body, "merge-receipt")
    with suppress(ReceiptRefused):
        found = merge_receipt.read(whole, world.ROOT.public)
        must(merge_receipt.write(found, world.ROOT) == whole, "two receipts say the same")
    with suppress(ReceiptRefused):
        merge_receipt.read(raw, world.ROOT.public)


def event_file(raw: bytes) -> None:
    with suppress(CampaignRefused):
        must(canonical.encode(running.read(raw)) == raw, "two event files say the same")


def _team() -> Any:
    from tests.kiosk.registry.day import Team

    if not _TEAM:
        _TEAM.append(Team(world.IDENTITY))
    return _TEAM[0]


class Target(NamedTuple):
    """What is fuzzed, its corpus, the longest input made up for it, how that is changed.

    No input may take more than these `seconds` and, with all that is loaded, `megabytes`.
    """

    act: Callable[[bytes], None]
    corpus: str
    longest: int
    change: Change | None = None
    seconds: int = 10
    megabytes: int = 768


TARGETS = {
    "export-outer": Target(export_outer, "export-outer", 4096),
    "export-inner": Target(export_inner, "export", 8192, framed(15)),
    "export-accounted": Target(export_accounted, "export", 8192, framed(15)),
    "campaign": Target(campaign, "campaign", 16384, framed(17)),
    "campaign-signed": Target(campaign_signed, "campaign-signed", 16384, framed(17)),
    "key-slots": Target(key_slots, "key-slots", 4096, said),
    "canonical-json": Target(canonical_json, "canonical-json", 4096, said),
    "ink": Target(drawing, "ink", 4096),
    "ink-inside": Target(drawing_inside, "ink-inside", 4096),
    "csv-columns": Target(csv_columns, "csv-columns", 4096),
    "codes": Target(codes, "codes", 1024),
    "slip-signed": Target(slip_signed, "slip-signed", 2048),
    "record": Target(sealed_record, "record", 8192, said),
    "merge-receipt-signed": Target(merge_receipt_signed, "merge-receipt-signed", 4096, said),
    "event-file": Target(event_file, "event-file", 4096, said),
}
_FOLDER = tempfile.TemporaryDirectory(prefix="firma-fuzz-")
_TEAM: list[Any] = []
