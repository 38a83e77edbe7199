"""Made-up exports, as many as one likes: `python benchmarks/world.py FOLDER 10 1000 [SEED]`.

Each export is one kiosk's event: real records of people out of `people.py`, sealed one by
one to an organizer, chained, signed and sealed again, as a kiosk would. The same seed gives
the same people, texts and drawings; keys and seals are new each time. Exports are made on
every core, one at a time on each, so memory stays flat.
"""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from people import people

from kiosk import ink, record
from kiosk.campaign import file as campaign_file
from kiosk.campaign.consent import hashes
from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.seal import Identity, seal
from kiosk.crypto.sign import SigningKey
from kiosk.entry import clean, printed
from kiosk.exports import chain
from kiosk.exports.value import SUFFIX, Header, Item, Sealed, Void, keyset
from kiosk.exports.write import write
from kiosk.matching.value import Signer
from kiosk.model import Event, Method, Moment, Name, Place, RecordId, Shown, Signature, device_id
from tests.kiosk.registry.day import Team

SIGNATURES, POINTS, DAYS = 1_000, 160, 30
_VOIDED = 0.01
_BEGIN = datetime(2017, 2, 1, 16, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Plan:
    """One world: what all its exports share. It crosses to other processes as it is."""

    folder: Path
    campaign: bytes
    recipient: str
    exports: int
    signatures: int
    seed: int

    @property
    def signed(self) -> SignedCampaign:
        """The campaign that all was signed under."""
        return campaign_file.read(self.campaign)


def make(folder: Path, exports: int, signatures: int = SIGNATURES, seed: int = 1) -> Team:
    """Fill *folder* with exports; give the team that can open them."""
    folder.mkdir(parents=True, exist_ok=True)
    team = Team()
    plan = Plan(folder, team.campaign.raw, team.identity.recipient, exports, signatures, seed)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for number, _ in enumerate(pool.map(_export, [plan] * exports, range(exports)), 1):
            if sys.stderr.isatty():
                print(f"\r{number}/{exports} exports", end="", file=sys.stderr)
    return team


def rebuilt(folder: Path) -> Team:
    """Give the team of a world that was made before, from the files beside it."""
    team = Team(Identity((folder / "identity").read_text("ascii").strip()))
    signed = campaign_file.read((folder / "campaign").read_bytes())
    object.__setattr__(team, "campaign", signed)
    return team


def _export(plan: Plan, number: int) -> int:
    """Write the export of one kiosk; give the bytes of it."""
    draw = random.Random(f"{plan.seed} {number}")
    signed, key = plan.signed, SigningKey.generate()
    device = device_id(key.public)
    begin = _BEGIN + timedelta(days=number % DAYS)
    event = Event(f"Plaza {number % 50}", Place("Ajijic", "JAL"), begin.date())
    template = _template(signed, event)
    head = chain.genesis(signed.sha256, key.public)
    items: list[Item] = []
    for seq, signer in enumerate(_signers(plan, number), 1):
        at = Moment.at(begin + timedelta(seconds=20 * seq))
        id_ = RecordId(device, seq)
        signature = _signature(template, signer, at, id_)
        plain = record.encode(record.Record(id_, signature, drawing(draw)))
        sealed = seal(plain, [plan.recipient])
        void = draw.random() < _VOIDED
        items.append(
            Void(seq, sha256(sealed).digest(), at, "undone") if void else Sealed(seq, sealed)
        )
    header = Header(
        v=1,
        campaign=signed.campaign.id,
        campaign_version=signed.campaign.version,
        campaign_sha256=signed.sha256,
        keyset=keyset([plan.recipient]),
        device=key.public,
        kiosk=f"Mesa {number}",
        event=event,
        event_uid=event.uid(signed.campaign.id),
        mode=signed.campaign.mode,
        first=1,
        last=len(items),
        previous_head=head,
        audit_first=1,
        previous_audit_head=chain.audit_genesis(signed.sha256, key.public),
        made=Moment.at(begin + timedelta(hours=8)),
    )
    target = io.BytesIO()
    write(target, header, items, closed=True, recipients=[plan.recipient], sign=key.sign)
    return (plan.folder / f"{number:05}{SUFFIX}").write_bytes(target.getvalue())


def _signers(plan: Plan, number: int) -> Iterator[Signer]:
    """Give the signers of one export; who signed twice did so on this kiosk."""
    seed = plan.seed * 1_000_003 + number
    return (one.signer for one in islice(people(plan.signatures, seed), plan.signatures))


def _template(signed: SignedCampaign, event: Event) -> Signature:
    campaign = signed.campaign
    letter, _, statement = hashes(campaign, "es")
    _, notice, _ = hashes(campaign, "es")
    at = Moment.at(_BEGIN)
    shown = Shown("es", letter, notice, campaign.notice.version, "es", statement, False, at)  # noqa: FBT003 - a field
    return Signature(
        campaign=campaign.id,
        campaign_version=campaign.version,
        campaign_sha256=signed.sha256,
        mode=campaign.mode,
        event=event.uid(campaign.id),
        name=Name("", "", ""),
        place=event.place,
        home="",
        method=Method.DRAWN,
        eligibility=tuple(each.id for each in campaign.eligibility),
        choices=(),
        shown=shown,
        signed=at,
        receipt=b"",
    )


def _signature(template: Signature, signer: Signer, at: Moment, id_: RecordId) -> Signature:
    given, surname = clean(signer.name.given), clean(signer.name.surname)
    return replace(
        template,
        name=Name(given, surname, printed(given, surname)),
        place=Place(clean(signer.town), signer.state),
        home=signer.home,
        choices=("publish", "email") if signer.email else ("publish",),
        email=signer.email,
        shown=replace(template.shown, at=at),
        signed=at,
        receipt=sha256(b"receipt" + id_.pack()).digest(),
    )


def drawing(draw: random.Random) -> bytes:
    """Give a scrawl of some `POINTS` points in three strokes, as steady as a hand."""
    strokes, at = [], 0
    x, y = draw.uniform(600, 1500), draw.uniform(1000, 2000)
    for _ in range(3):
        points, dx, dy = [], draw.uniform(20, 60), draw.uniform(-40, 40)
        for _ in range(POINTS // 3):
            dx, dy = dx + draw.gauss(0, 9), dy + draw.gauss(0, 14) - (y - 1500) / 90
            x, y, at = min(max(x + dx, 0), 8000), min(max(y + dy, 0), 3000), at + 8
            points.append(ink.Point(round(x), round(y), at, round(draw.uniform(80, 120))))
        strokes.append(tuple(points))
        at += draw.randrange(80, 240)
    return ink.pack(ink.Ink(ink.UNITS, 3000, tuple(strokes)))


def main() -> None:
    """Make a world, with what opens it beside it."""
    folder, exports, signatures = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    team = make(folder, exports, signatures, int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    (folder / "identity").write_text(team.identity.secret, "ascii")
    (folder / "campaign").write_bytes(team.campaign.raw)
    print(f"{exports} exports of {signatures} signatures in {folder}")


if __name__ == "__main__":
    main()
