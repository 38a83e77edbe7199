"""What the fields of an export may hold, and whether a header fits a campaign."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import timedelta

from kiosk.exports.chain import audit_genesis, genesis
from kiosk.exports.reasons import Reason, refusal
from kiosk.exports.value import VERSION, Audit, Header, Sealed, Totals, Void, Withdrawal, keyset
from kiosk.model import Event, Mode, Moment

MAX_SEQUENCE = 2**53 - 1
MAX_RECORDS = 1_000_000
MAX_SEALED = 80 * 1024
LONGEST = 200
_CODE = re.compile(r"[a-z][a-z0-9-]{0,31}")
_ZONE = re.compile(r"[A-Za-z0-9_+/-]{1,64}")
_STATE = re.compile(r"[A-Z]{0,3}")
_FAR = 18 * 60


def header(value: Header) -> None:
    """Refuse a header that cannot be true in itself."""
    hashes = (value.campaign_sha256, value.keyset, value.device)
    heads = (value.previous_head, value.previous_audit_head)
    _must(
        value.v == VERSION
        and all(len(each) == 32 for each in hashes + heads)
        and len(value.event_uid) == 8
        and 1 <= value.campaign_version <= MAX_SEQUENCE
        and 1 <= value.first <= MAX_SEQUENCE
        and value.first - 1 <= value.last <= MAX_SEQUENCE
        and value.last - value.first < MAX_RECORDS
        and 1 <= value.audit_first <= MAX_SEQUENCE
        and _is_line(value.campaign)
        and _is_line(value.kiosk)
        and _is_event(value.event)
        and _is_moment(value.made),
        "header",
    )
    _must(value.event.uid(value.campaign) == value.event_uid, "event")
    of = (value.campaign_sha256, value.device)
    _must(value.first > 1 or value.previous_head == genesis(*of), "start")
    _must(value.audit_first > 1 or value.previous_audit_head == audit_genesis(*of), "start")


def sealed(value: Sealed) -> None:
    """Refuse a record that is empty or longer than any kiosk seals."""
    _must(1 <= value.seq <= MAX_SEQUENCE and 1 <= len(value.sealed) <= MAX_SEALED, "item")


def void(value: Void) -> None:
    """Refuse a void whose fields are out of range."""
    _must(
        1 <= value.seq <= MAX_SEQUENCE
        and len(value.sealed_sha256) == 32
        and _is_moment(value.at)
        and _is_code(value.reason),
        "item",
    )


def audit(value: Audit) -> None:
    """Refuse an audit entry whose fields are out of range."""
    _must(
        1 <= value.n <= MAX_SEQUENCE
        and _is_moment(value.at)
        and _is_code(value.kind)
        and (not value.detail or _is_line(value.detail)),
        "item",
    )


def withdrawal(value: Withdrawal) -> None:
    """Refuse a withdrawal whose fields are out of range."""
    _must(
        len(value.receipt) == 32 and 0 <= value.seq <= MAX_SEQUENCE and _is_moment(value.at),
        "item",
    )


def totals(value: Totals, expected: Totals) -> None:
    """Refuse totals that are not what was counted and chained."""
    given = (value.count, value.voids, value.earlier, value.audits)
    found = (expected.count, expected.voids, expected.earlier, expected.audits)
    _must(given == found, "count")
    _must(value.head == expected.head, "chain")
    _must(value.root == expected.root, "root")
    _must(value.audit_head == expected.audit_head, "audit-chain")


def campaign(
    value: Header, *, name: str, version: int, sha256: bytes, mode: Mode, recipients: Sequence[str]
) -> None:
    """Refuse an export that was not made under this version of this campaign.

    `sha256` and `recipients` come from the campaign file that the root signed; another
    keyset means that records were sealed for somebody else as well.
    """
    _must(value.campaign == name, "campaign")
    _must(value.mode is mode, "mode")
    _must(value.campaign_version == version, "campaign-version")
    _must(value.campaign_sha256 == sha256, "campaign-version")
    _must(value.keyset == keyset(recipients), "keyset")


def _must(holds: bool, reason: Reason) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise refusal(reason)


def _is_line(text: str) -> bool:
    return 1 <= len(text) <= LONGEST and not any(
        unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in text
    )


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None


def _is_event(event: Event) -> bool:
    return (
        _is_line(event.name)
        and (not event.place.town or _is_line(event.place.town))
        and _STATE.fullmatch(event.place.state) is not None
        and 2000 <= event.day.year <= 2199
        and _ZONE.fullmatch(event.zone) is not None
    )


def _is_moment(moment: Moment) -> bool:
    return (
        moment.utc.utcoffset() == timedelta()
        and moment.utc.microsecond == 0
        # A clock without its battery starts in 1970, and what was signed then has to leave.
        and 1970 <= moment.utc.year <= 2199
        and -_FAR <= moment.offset <= _FAR
        and _ZONE.fullmatch(moment.zone) is not None
    )
