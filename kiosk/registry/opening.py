"""One sealed record opened, or the reason why it was not.

Whoever has the organizers' public keys can make a kiosk and fill its exports. So a
record is held only if it says the same as the frame around it, and if what it holds
could have been typed and drawn on a kiosk: else the packet would fail on it later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk import entry, ink, record
from kiosk.campaign.value import Campaign, SignedCampaign
from kiosk.crypto.seal import Identity, unseal
from kiosk.errors import IdentityNeeded, SealDamaged
from kiosk.model import Method, RecordId, Signature

SEAL, FORM, MISMATCH, INK = "record-seal", "record-form", "record-mismatch", "record-ink"
REASONS = (SEAL, FORM, MISMATCH, INK)


@dataclass(frozen=True, slots=True)
class Opened:
    """A record that is what its frame says; `text` is the canonical JSON as sealed."""

    signature: Signature
    text: bytes
    ink: bytes


@dataclass(frozen=True, slots=True)
class Unread:
    """Sealed bytes that are kept as they came, and the reason: a code."""

    sealed: bytes
    reason: str


def open_record(
    sealed: bytes,
    id: RecordId,  # noqa: A002 - the field's word for it
    event: bytes,
    campaign: SignedCampaign,
    identities: Sequence[Identity],
) -> Opened | Unread:
    """Open the record that stands under *id* in an export of *event*."""
    try:
        plain = unseal(sealed, identities)
    except (SealDamaged, IdentityNeeded):
        return Unread(sealed, SEAL)
    found = read_plain(plain, id, event, campaign)
    return Unread(sealed, found) if isinstance(found, str) else found


def read_plain(
    plain: bytes,
    id: RecordId,  # noqa: A002 - as above
    event: bytes,
    campaign: SignedCampaign,
) -> Opened | str:
    """Read the opened bytes of a record; give the reason why they are no good instead."""
    try:
        found = record.decode(plain)
    except record.RecordError:
        return FORM
    signature = found.signature
    if found.id != id or signature.event != event or not _is_of(signature, campaign):
        return MISMATCH
    if not _could_be_typed(signature, campaign.campaign):
        return FORM
    if not _could_be_drawn(signature.method, found.ink):
        return INK
    return Opened(signature, plain[4 : len(plain) - len(found.ink)], found.ink)


def plain_of(text: bytes, drawing: bytes) -> bytes:
    """Put together again what `record.encode` wrote."""
    return len(text).to_bytes(4, "big") + text + drawing


def _is_of(signature: Signature, campaign: SignedCampaign) -> bool:
    made_under = (
        signature.campaign,
        signature.campaign_version,
        signature.campaign_sha256,
        signature.mode,
    )
    pinned = campaign.campaign
    return made_under == (pinned.id, pinned.version, campaign.sha256, pinned.mode)


def _could_be_typed(signature: Signature, campaign: Campaign) -> bool:
    name, place = signature.name, signature.place
    texts = (name.given, name.surname, name.printed, place.town, signature.witness)
    problems = (
        *entry.check_name(name.given, name.surname),
        *entry.check_printed(name.printed),
        *entry.check_place(place.town, place.state),
        *entry.check_home(signature.home),
        *(entry.check_witness(signature.witness) if signature.method is Method.MARK else ()),
        *(entry.check_email(signature.email) if signature.email else ()),
        *(entry.check_zip(signature.postal_code) if signature.postal_code else ()),
    )
    choices = {choice.id for choice in campaign.choices}
    return (
        not problems
        and all(entry.clean(text) == text for text in texts)
        and choices.issuperset(signature.choices)
        and {each.id for each in campaign.eligibility} <= set(signature.eligibility)
        and len(signature.receipt) == 32
    )


def _could_be_drawn(method: Method, drawing: bytes) -> bool:
    if method is Method.TYPED and not drawing:
        return True
    try:
        return bool(ink.unpack(drawing).strokes)
    except ink.InkError:
        return False
