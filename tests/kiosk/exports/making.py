"""Exports made by a kiosk that does not exist, for the tests."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256

from kiosk.crypto.seal import Identity, new_identity, seal
from kiosk.crypto.sign import SigningKey
from kiosk.exports import chain
from kiosk.exports.read import read
from kiosk.exports.value import Audit, Header, Item, Sealed, Trailer, Void, keyset
from kiosk.exports.write import write
from kiosk.model import Event, Mode, Moment, Place

CAMPAIGN = sha256(b"a campaign that does not exist").digest()
NOON = Moment(datetime(2017, 2, 11, 18, 0, tzinfo=UTC), -360, "America/Mexico_City")
EVENT = Event("Feria ficticia de Ajijic", Place("Ajijic", "JAL"), date(2017, 2, 11))


@dataclass(frozen=True)
class Kiosk:
    """A kiosk with its own device key and one organizer."""

    key: SigningKey = field(default_factory=lambda: SigningKey.from_seed(bytes(range(32))))
    identity: Identity = field(default_factory=new_identity)

    def header(self, **changes) -> Header:
        fields = {
            "v": 1,
            "campaign": "carta-ficticia",
            "campaign_version": 1,
            "campaign_sha256": CAMPAIGN,
            "keyset": keyset([self.identity.recipient]),
            "device": self.key.public,
            "kiosk": "Mesa 1",
            "event": EVENT,
            "event_uid": EVENT.uid("carta-ficticia"),
            "mode": Mode.OFFICIAL,
            "first": 1,
            "last": 0,
            "previous_head": chain.genesis(CAMPAIGN, self.key.public),
            "audit_first": 1,
            "previous_audit_head": chain.audit_genesis(CAMPAIGN, self.key.public),
            "made": NOON,
        }
        return Header(**(fields | changes))

    def sealed(self, seq: int, size: int = 700) -> Sealed:
        return Sealed(seq, seal(bytes(size), [self.identity.recipient]))

    def write(
        self, items: list[Item], header: Header | None = None, *, closed: bool = True
    ) -> tuple[bytes, Trailer]:
        last = sum(isinstance(item, Sealed | Void) for item in items)
        target = io.BytesIO()
        trailer = write(
            target,
            header or self.header(last=last),
            items,
            closed=closed,
            recipients=[self.identity.recipient],
            sign=self.key.sign,
        )
        return target.getvalue(), trailer

    def read(self, raw: bytes):
        return read(io.BytesIO(raw), [self.identity])


def void(seq: int, of: bytes = b"gone", reason: str = "undone") -> Void:
    return Void(seq, sha256(of).digest(), NOON, reason)


def audit(n: int, kind: str = "declined", detail: str = "") -> Audit:
    return Audit(n, NOON, kind, detail)
