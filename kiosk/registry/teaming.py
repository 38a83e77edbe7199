"""An open registry works together with those of other organizers."""

from __future__ import annotations

from kiosk.campaign.value import Campaign, SignedCampaign
from kiosk.errors import RegistryDamaged, RegistryOther, SlipRefused
from kiosk.model import Moment
from kiosk.registry import kiosks, ledger, letters, slips
from kiosk.registry import tables as t
from kiosk.registry.base import Base
from kiosk.registry.decision_tables import standing
from kiosk.registry.delivery import digest
from kiosk.registry.merge import Progress
from kiosk.registry.rows import count, log
from kiosk.registry.sql import Connection, func, refusing, select
from kiosk.registry.team import Joined, LetterCount, Ticked
from kiosk.registry.union import Union, kept_tables
from kiosk.registry.value import Kiosk

_OTHERS = ("slip", "transfer", "acknowledged", "source")


class Teaming(Base):
    """What is asked of a registry where several organizers work."""

    def merge_registry(
        self, other: Base, now: Moment, progress: Progress = lambda _done, _all: None
    ) -> Joined:
        """Take over all that the *other* open registry knows, or nothing; it is not changed.

        The same whichever is merged into which, and as often as one likes. *progress* is
        told of its records. Raises `RegistryOther` for one of another campaign or mode,
        `DecisionRefused` or `RegistryDamaged` where it holds what no registry writes.
        """
        if letters.whose(self.campaign) != letters.whose(other.campaign):
            raise RegistryOther(file=other.path.name)
        with self._writing() as db, refusing(other.path), other.engine.begin() as there:
            before = _rows(db)
            for version in letters.known(there):
                letters.add(db, version, now)
            _check_slips(there, self.campaign.campaign, other.path.name)
            fared = Union(db, there, progress).run()
            self._settled.settle(db)
            named, split = digest(db), _split(db)
            log(db, now, "registry-merged", named.hex())
            came = {name: number - before[name] for name, number in _rows(db).items()}
        return Joined(
            new=fared.new,
            seen=fared.seen,
            changed=fared.changed,
            conflicts=fared.conflicts,
            taken_out=fared.taken_out,
            files=came[t.file.name],
            kiosks=came[t.device.name],
            decisions=came["decision"],
            others=sum(came[name] for name in _OTHERS),
            split=split,
            digest=named,
        )

    def add_campaign(self, found: SignedCampaign, now: Moment) -> bool:
        """Take in exports of one more version of the campaign; tell whether it is new.

        Raises `RegistryOther` for another campaign, mode or root, `CampaignNumbered`.
        """
        with self._writing() as db:
            return letters.add(db, found, now)

    def letters(self) -> tuple[LetterCount, ...]:
        """Give the versions of the campaign, by number, and how many signed each of them."""
        with self._reading() as db:
            return letters.letters(db, kiosks.may_go_out())

    def retire(self, said: str, now: Moment, by: str = "", since: Moment | None = None) -> Kiosk:
        """Take leave of the kiosk with these six words, or this id once it was confirmed.

        What comes in exports made after *since*, or after *now*, is held back. `UsageRefused`
        if there is no such kiosk.
        """
        with self._writing() as db:
            return kiosks.retire(db, said, by or self.opened_by, now, since)

    def revoke(self, said: str, now: Moment, by: str = "", since: Moment | None = None) -> Kiosk:
        """Trust the kiosk with these six words, or this id, no more: it was lost or stolen.

        Nothing of it counts, or nothing that was signed from *since* on. `UsageRefused` if
        there is no such kiosk.
        """
        with self._writing() as db:
            return kiosks.revoke(db, said, by or self.opened_by, now, since)

    def tick_slip(self, slip: str, by: str, now: Moment) -> Ticked:
        """Keep a closing slip, the signed text of its code, and say what came of all it tells.

        Raises `SlipRefused` for what is no slip, or one of another campaign.
        """
        with self._writing() as db:
            key = slips.keep(db, slip, by, now, self.campaign.campaign)
            return ledger.slips(db)[key]

    def slips(self) -> tuple[Ticked, ...]:
        """Give what came of all that the slips tell, by kiosk and event."""
        with self._reading() as db:
            return tuple(one for _, one in sorted(ledger.slips(db).items()))


def _check_slips(there: Connection, campaign: Campaign, file: str) -> None:
    try:
        slips.check(there, campaign)
    except SlipRefused as cause:
        raise RegistryDamaged(file=file) from cause


def _split(db: Connection) -> int:
    query = select(func.count()).select_from(standing).where(standing.c.split != 0)
    return int(db.execute(query).scalar_one())


def _rows(db: Connection) -> dict[str, int]:
    return {table.name: count(db, table) for table in kept_tables()}
