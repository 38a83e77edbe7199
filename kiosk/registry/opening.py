"""One sealed record opened, or the reason why it was not.

Whoever has the organizers' public keys can make a kiosk and fill its exports. So a
record is held only if it says the same as the frame around it, and if what it holds
could have been typed and drawn on a kiosk: else the packet would fail on it later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk import entry, ink, paper, record
from kiosk.campaign.consent import Hashes, hashes
from kiosk.campaign.value import Campaign, SignedCampaign
from kiosk.crypto.seal import Identity, unseal
from kiosk.errors import IdentityNeeded, SealDamaged
from kiosk.model import UNNAMED, Language, Method, RecordId, Signature

SEAL, FORM, MISMATCH, INK = "record-seal", "record-form", "record-mismatch", "record-ink"
REASONS = (SEAL, FORM, MISMATCH, INK)


class Said(NamedTuple):
    """What a record says, as the columns after the id in the table of signatures.

    `text` is the canonical JSON as sealed.
    """

    event: bytes
    given: str
    surname: str
    printed: str
    town: str
    state: str
    home: str
    method: str
    witness: str
    language: str
    day: str
    choices: str
    receipt: bytes
    text: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """A record that is what its frame says, ready for the tables."""

    said: Said
    ink: bytes

    @property
    def receipt(self) -> bytes:
        """What stands for the signer's receipt, 32 bytes."""
        return self.said.receipt

    @property
    def text(self) -> bytes:
        """The canonical JSON as sealed."""
        return self.said.text


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
    if not _was_shown(signature, campaign):
        return MISMATCH
    if not _could_be_typed(signature, campaign.campaign):
        return FORM
    if not _could_be_drawn(signature.method, found.ink):
        return INK
    return Opened(_said(signature, record.text(plain)), found.ink)


def _said(signature: Signature, text: bytes) -> Said:
    return Said(
        event=signature.event,
        given=signature.name.given,
        surname=signature.name.surname,
        printed=signature.name.printed,
        town=signature.place.town,
        state=signature.place.state,
        home=signature.home,
        method=signature.method.value,
        witness=signature.witness,
        language=signature.shown.language,
        day=signature.signed.local.date().isoformat(),
        choices=" ".join(sorted(set(signature.choices))),
        receipt=signature.receipt,
        text=text,
    )


def _is_of(signature: Signature, campaign: SignedCampaign) -> bool:
    made_under = (
        signature.campaign,
        signature.campaign_version,
        signature.campaign_sha256,
        signature.mode,
    )
    pinned = campaign.campaign
    return made_under == (pinned.id, pinned.version, campaign.sha256, pinned.mode)


def _was_shown(signature: Signature, campaign: SignedCampaign) -> bool:
    """Tell whether the signer was bound to the texts of this campaign and no others."""
    shown = signature.shown
    letter, _, statement = _texts(campaign, shown.language)
    _, notice, _ = _texts(campaign, shown.notice_language)
    bound = (shown.letter, shown.statement, shown.notice, shown.notice_version)
    return bound == (letter, statement, notice, campaign.campaign.notice.version)


_known: dict[tuple[bytes, Language], Hashes] = {}


def _texts(campaign: SignedCampaign, language: Language) -> Hashes:
    # Not by `lru_cache`: it would hash the whole campaign for each record.
    key = (campaign.sha256, language)
    if key not in _known:
        _known[key] = hashes(campaign.campaign, language)
    return _known[key]


def _could_be_typed(signature: Signature, campaign: Campaign) -> bool:
    name, place, helper = signature.name, signature.place, signature.volunteer
    texts = (
        name.given,
        name.surname,
        name.printed,
        place.town,
        signature.witness,
        helper,
        signature.email,
    )
    problems = (
        *entry.check_name(name.given, name.surname),
        *entry.check_printed(name.printed),
        *entry.check_place(place.town, place.state),
        *entry.check_home(signature.home),
        *(entry.check_witness(signature.witness) if signature.method is Method.MARK else ()),
        *(entry.check_helper(helper) if helper != UNNAMED else ()),
    )
    return (
        not problems
        and all(entry.clean(text) == text for text in texts)
        and (signature.method is Method.MARK or not signature.witness)
        and sorted(signature.eligibility) == sorted(each.id for each in campaign.eligibility)
        and _could_be_chosen(signature, campaign)
        and len(signature.receipt) == 32
        and (signature.method is not Method.PAPER or _could_be_on_paper(signature))
    )


def _could_be_on_paper(signature: Signature) -> bool:
    """Tell whether the sheet is one of this campaign's, with the texts that are bound."""
    sheet = paper.parse(signature.sheet)
    if sheet is None or not paper.is_line(signature.sheet, signature.line):
        return False
    shown = signature.shown
    return (
        sheet.campaign == paper.campaign_mark(signature.campaign_sha256)
        and {shown.language, shown.notice_language} == {sheet.language}
        and signature.receipt == paper.reference(signature.sheet, signature.line)
    )


def _could_be_chosen(signature: Signature, campaign: Campaign) -> bool:
    """Tell whether the choices are the campaign's, and nothing is told that none of them needs."""
    needs = {choice.id: choice.needs for choice in campaign.choices}
    chosen, email, zip_ = signature.choices, signature.email, signature.postal_code
    if len(set(chosen)) != len(chosen) or not needs.keys() >= set(chosen):
        return False
    needed = {needs[choice] for choice in chosen}
    return not (
        (email and ("email" not in needed or entry.check_email(email)))
        or (zip_ and ("zip" not in needed or entry.check_zip(zip_)))
    )


def _could_be_drawn(method: Method, drawing: bytes) -> bool:
    if method is Method.PAPER or (method is Method.TYPED and not drawing):
        return not drawing
    try:
        ink.verify(drawing)
    except ink.InkError:
        return False
    return True
