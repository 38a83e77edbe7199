"""A campaign, kiosks and their exports, all made up, for the tests of the registry."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from kiosk import ink, record
from kiosk.campaign import file as campaign_file
from kiosk.campaign.consent import hashes
from kiosk.campaign.value import (
    Addressee,
    Campaign,
    Choice,
    Controller,
    Letter,
    Notice,
    Organizer,
    SignedCampaign,
    Statement,
)
from kiosk.crypto import cipher, keys
from kiosk.crypto.seal import Identity, new_identity, seal
from kiosk.crypto.sign import SigningKey
from kiosk.exports import chain
from kiosk.exports.value import Audit, Header, Item, Sealed, Void, Withdrawal, keyset
from kiosk.exports.write import write
from kiosk.model import (
    Bilingual,
    Event,
    Method,
    Mode,
    Moment,
    Name,
    Place,
    RecordId,
    Shown,
    Signature,
    device_id,
)
from kiosk.registry import store
from kiosk.registry.registry import Registry
from kiosk.registry.sql import engine_over

NOON = Moment.at(datetime(2017, 2, 11, 18, 0, tzinfo=UTC))
LATER = Moment.at(datetime(2017, 2, 12, 18, 0, tzinfo=UTC))
FAIR = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2017, 2, 11))
MARKET = Event("Mercado Ficticio", Place("Chapala", "JAL"), date(2017, 2, 12))
PASSPHRASE = "cinco palabras inventadas para probar"
ROOT = SigningKey.from_seed(bytes(range(32)))
DRAWING = ink.pack(
    ink.Ink(8192, 3000, (tuple(ink.Point(9 * i, 7 * i, 8 * i, 90) for i in range(60)),))
)


def both(text: str) -> Bilingual:
    return Bilingual(text, f"{text} (es)")


def campaign_for(
    *recipients: str, name: str = "carta-ficticia", version: int = 1, mode: Mode = Mode.OFFICIAL
) -> SignedCampaign:
    value = Campaign(
        id=name,
        version=version,
        mode=mode,
        title=both("Invented letter"),
        letter=Letter("en", b"To nobody\n\nNothing.\n", 1, b""),
        asks=(both("An ask"),),
        requests=(both("A request"),),
        addressees=(
            Addressee(both("Role"), "Nadie Ficticia", both("Title"), "Nowhere", date(2017, 1, 2)),
        ),
        relay=both("Relay"),
        eligibility=(Statement("citizen", both("Citizen")), Statement("adult", both("Adult"))),
        notice=Notice("1", both("Short notice"), both("Full notice")),
        consent=both("I agree {v} {controller} {recipients}"),
        choices=(Choice("publish", both("Publish"), ""), Choice("email", both("Mail"), "email")),
        controller=Controller("Ana Ficticia", "Calle Inventada 1", "ana@example.org"),
        contact="contact@example.org",
        share_link="https://example.org",
        opens=date(2017, 2, 1),
        closes=date(2017, 2, 22),
        delivery_day=date(2017, 2, 23),
        delivery_place=both("Nowhere"),
        retention=both("Thirty days"),
        organizers=tuple(Organizer(f"Org {i}", each) for i, each in enumerate(recipients)),
    )
    return campaign_file.read(campaign_file.write(value, ROOT))


@dataclass(frozen=True)
class Team:
    """The organizers: their campaign and the identity that opens what is sealed to it."""

    identity: Identity = field(default_factory=new_identity)
    campaign: SignedCampaign = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "campaign", campaign_for(self.identity.recipient))

    @property
    def recipients(self) -> list[str]:
        return [self.identity.recipient]

    def signature(self, seq: int, event: Event, **changes) -> Signature:
        campaign = self.campaign
        at = replace(NOON, utc=NOON.utc + timedelta(minutes=seq))
        language = "en" if seq % 3 else "es"
        letter, _, statement = hashes(campaign.campaign, language)
        _, notice, _ = hashes(campaign.campaign, "en")
        value = Signature(
            campaign=campaign.campaign.id,
            campaign_version=campaign.campaign.version,
            campaign_sha256=campaign.sha256,
            mode=campaign.campaign.mode,
            event=event.uid(campaign.campaign.id),
            name=Name("Ana", f"Ficticia {seq}", f"Ana Ficticia {seq}"),
            place=Place("Ajijic", "JAL"),
            home=("US-TX", "US-CA", "never", "")[seq % 4],
            method=Method.DRAWN,
            eligibility=("citizen", "adult"),
            choices=("publish",) if seq % 2 else (),
            shown=Shown(
                language=language,
                letter=letter,
                notice=notice,
                notice_version="1",
                notice_language="en",
                statement=statement,
                opened_full=False,
                at=at,
            ),
            signed=at,
            receipt=receipt(seq),
        )
        return replace(value, **changes)


@dataclass
class Tablet:
    """A kiosk: what it sealed, by sequence, and when each event began."""

    team: Team
    name: str = "Mesa 1"
    key: SigningKey = field(default_factory=SigningKey.generate)
    sealed: list[bytes] = field(default_factory=list)
    voids: dict[int, Moment] = field(default_factory=dict)
    withdrawals: dict[bytes, int] = field(default_factory=dict)
    notes: list[Audit] = field(default_factory=list)

    @property
    def id(self) -> bytes:
        return device_id(self.key.public)

    def clone(self) -> Tablet:
        own = {"sealed": [*self.sealed], "voids": {**self.voids}, "notes": [*self.notes]}
        return replace(self, **own, withdrawals={**self.withdrawals})

    def sign(self, count: int = 1, event: Event = FAIR, **changes) -> Tablet:
        for _ in range(count):
            seq = len(self.sealed) + 1
            signature = self.team.signature(seq, event, **changes)
            self.put(record.encode(record.Record(RecordId(self.id, seq), signature, DRAWING)))
        return self

    def put(self, plain: bytes, recipients: list[str] | None = None) -> Tablet:
        return self.put_raw(seal(plain, recipients or self.team.recipients))

    def put_raw(self, sealed: bytes) -> Tablet:
        self.sealed.append(sealed)
        return self

    def decline(self) -> Tablet:
        self.notes.append(Audit(len(self.notes) + 1, NOON, "declined", ""))
        return self

    def void(self, *seqs: int, at: Moment = NOON) -> Tablet:
        self.voids |= dict.fromkeys(seqs, at)
        return self

    def withdraw(self, *receipts: bytes, own: int = 0) -> Tablet:
        """Take in receipts; the record *own* of this kiosk loses its bytes to the only one."""
        self.withdrawals |= dict.fromkeys(receipts, own)
        return self

    def export(
        self,
        event: Event = FAIR,
        *,
        first: int = 1,
        last: int | None = None,
        closed: bool = False,
        earlier: tuple[int, ...] = (),
        campaign: SignedCampaign | None = None,
        recipients: list[str] | None = None,
        **changes,
    ) -> bytes:
        last = len(self.sealed) if last is None else last
        campaign = campaign or self.team.campaign
        recipients = recipients or self.team.recipients
        head = chain.genesis(campaign.sha256, self.key.public)
        for sealed in self.sealed[: first - 1]:
            head = chain.step(head, sha256(sealed).digest())
        header = Header(
            v=1,
            campaign=campaign.campaign.id,
            campaign_version=campaign.campaign.version,
            campaign_sha256=campaign.sha256,
            keyset=keyset(recipients),
            device=self.key.public,
            kiosk=self.name,
            event=event,
            event_uid=event.uid(campaign.campaign.id),
            mode=campaign.campaign.mode,
            first=first,
            last=last,
            previous_head=head,
            audit_first=1,
            previous_audit_head=chain.audit_genesis(campaign.sha256, self.key.public),
            made=NOON,
        )
        items: list[Item] = [
            Withdrawal(receipt, NOON, seq) for receipt, seq in sorted(self.withdrawals.items())
        ]
        items += [self._void(seq) for seq in earlier]
        items += [self._item(seq) for seq in range(first, last + 1)]
        target = io.BytesIO()
        write(
            target,
            replace(header, **changes),
            [*items, *self.notes],
            closed=closed,
            recipients=recipients,
            sign=self.key.sign,
        )
        return target.getvalue()

    def _item(self, seq: int) -> Sealed | Void:
        gone = seq in self.voids or seq in self.withdrawals.values()
        return self._void(seq) if gone else Sealed(seq, self.sealed[seq - 1])

    def _void(self, seq: int) -> Void:
        reason = "withdrawn" if seq in self.withdrawals.values() else "undone"
        return Void(seq, sha256(self.sealed[seq - 1]).digest(), self.voids.get(seq, NOON), reason)


def receipt(seq: int) -> bytes:
    """What record *seq* of any tablet says of its receipt, unless told otherwise."""
    return sha256(str(seq).encode()).digest()


def fresh(path: Path, team: Team, key: bytearray | None = None) -> Registry:
    """A real registry without key slots: the passphrase's work is tested elsewhere."""
    key = key or keys.new_key()
    store._fill(path, key, team.campaign, NOON)
    return reopened(path, team.campaign, key)


def reopened(path: Path, campaign: SignedCampaign, key: bytearray) -> Registry:
    connection = cipher.connect(path, key)
    store._own(connection)
    return Registry(path, engine_over(connection), campaign)


def put(folder: Path, raw: bytes, name: str | None = None) -> Path:
    path = folder / (name or f"{sha256(raw).hexdigest()[:12]}.firma-export")
    path.write_bytes(raw)
    return path
