"""The console on its table: the real window over a registry that real exports filled."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kiosk import record
from kiosk.campaign import file as campaign_file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer, SignedCampaign
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import Identity
from kiosk.crypto.sign import SigningKey
from kiosk.model import Event, Mode, Moment, Name, Place, RecordId
from kiosk.registry.registry import create, open_registry
from tests.journeys.office import IDENTITY, PASSPHRASE, ROOT
from tests.kiosk.packet.made_up import drawing
from tests.kiosk.registry.day import Tablet, Team, put
from ui.console.app import Console
from ui.console.options import ConsoleOptions
from ui.demo.hand import Hand

TONIGHT = datetime(2027, 2, 23, 3, 0, tzinfo=UTC)
BY = "Ana Ficticia"
OTHER = Identity("AGE-SECRET-KEY-1ZS9R5QRRKE5DWGVE8K036RY4T24AYKTDR0GV8YCA6M6RCRYCDYDS2R758T")
FAIR = Event("Feria del Lago", Place("Ajijic", "JAL"), date(2027, 2, 6))
MARKET = Event("Mercado de San Miguel", Place("San Miguel de Allende", "GUA"), date(2027, 2, 7))
# Given, surname, town, state, home: two of them may be one person, two are a couple.
PEOPLE = (
    ("Peggy", "Inventada López", "Ajijic", "JAL", "US-TX"),
    ("Brett", "Samplewright", "Chapala", "JAL", "US-CA"),
    ("José Luis", "Ficticio García", "Ajijic", "JAL", "US-AZ"),
    ("Clara", "Supuesta", "San Miguel de Allende", "GUA", "US-NY"),
    ("Margaret", "Inventada Lopez", "Ajijic", "JAL", "US-TX"),
    ("Dario", "Quimera", "Ajijic", "JAL", "never"),
    ("Elvira", "Nonesuch", "San Miguel de Allende", "GUA", "US-OH"),
    ("Jose L.", "Ficticio", "Ajijic", "JAL", "US-AZ"),
    ("Floyd", "Nonesuch", "San Miguel de Allende", "GUA", "US-OH"),
    ("Mickey", "Mouse", "Ajijic", "JAL", ""),
    ("Greta", "Imaginaria", "Mérida", "YUC", "US-WA"),
    ("Hector", "Supuesto Ruiz", "Querétaro", "QUE", "US-CA"),
)


@dataclass(frozen=True)
class Office(Team):
    """The organizers of the journeys: their campaign, and what people sign under it."""

    identity: Identity = IDENTITY
    mode: Mode = Mode.OFFICIAL
    people: list[tuple[str, ...]] = field(default_factory=lambda: list(PEOPLE))

    def __post_init__(self):
        names = [Organizer(BY, IDENTITY.recipient), Organizer("Luz Inventada", OTHER.recipient)]
        campaign = replace(default_campaign(names, date(2027, 1, 4)), mode=self.mode)
        signed = campaign_file.read(campaign_file.write(campaign, ROOT))
        object.__setattr__(self, "campaign", signed)

    @property
    def recipients(self) -> list[str]:
        return [one.recipient for one in self.campaign.campaign.organizers]


class Kiosk(Tablet):
    """A kiosk of the journeys: its key and its drawings are the same on each run."""

    def sign_as(self, *people: tuple[str, ...], event: Event) -> Kiosk:
        """Let each of *people* sign at *event*, five minutes apart."""
        for given, surname, town, state, home in people:
            seq = len(self.sealed) + 1
            at = datetime(event.day.year, event.day.month, event.day.day, 17, tzinfo=UTC)
            moment = Moment.at(at + timedelta(minutes=5 * seq))
            made = self.team.signature(seq, event)
            signature = replace(
                made,
                name=Name(given, surname, f"{given} {surname}"),
                place=Place(town, state),
                home=home,
                eligibility=tuple(one.id for one in self.team.campaign.campaign.eligibility),
                choices=("publish",) if seq % 2 else (),
                shown=replace(made.shown, at=moment),
                signed=moment,
                receipt=(self.name.encode() + bytes([seq])).ljust(32, b"."),
            )
            id_ = RecordId(self.id, seq)
            self.put(record.encode(record.Record(id_, signature, drawing(seq))))
        return self


def kiosk(team: Office, name: str, seed: int) -> Kiosk:
    """Give a kiosk without signatures, known by its *seed*."""
    return Kiosk(team, name, SigningKey.from_seed(bytes([seed]) * 32))


def exports(folder: Path, team: Office) -> tuple[Path, ...]:
    """Leave in *folder* what two kiosks brought from two events; one export is the newer half."""
    folder.mkdir(parents=True, exist_ok=True)
    lake = kiosk(team, "Mesa 1", 1).sign_as(*team.people[:6], event=FAIR).void(4)
    town = kiosk(team, "Mesa 2", 2).sign_as(*team.people[6:], event=MARKET)
    files = {
        "feria-mesa-1.firma-export": lake.export(FAIR, closed=True),
        "mercado-mesa-2.firma-export": town.export(MARKET, last=3),
        "mercado-mesa-2-b.firma-export": town.export(MARKET, first=5),
    }
    return tuple(put(folder, raw, name) for name, raw in files.items())


def filled(folder: Path, team: Office | None = None) -> Path:
    """Leave in *folder* a registry of two events, as an organizer has it; give its file."""
    team = team or Office()
    files = exports(folder / "exports", team)
    path, now = folder / "carta.registry", Moment.at(TONIGHT)
    create(path, team.campaign, PASSPHRASE, FLOOR, now)
    with open_registry(path, PASSPHRASE) as registry:
        for file in files:
            registry.merge(file, [team.identity], now)
    return path


def campaign_of(folder: Path, team: Office) -> tuple[Path, SignedCampaign]:
    """Leave the team's campaign file in *folder*."""
    path = folder / "carta.campaign"
    path.write_bytes(team.campaign.raw)
    return path, team.campaign


@dataclass(frozen=True, slots=True)
class ConsoleStand:
    """A running console, a hand before it, and where its registry is."""

    console: Console
    hand: Hand
    registry: Path

    def settle(self) -> None:
        """Let the registry's thread and the window do all that is waiting."""
        self.hand.wait(lambda: not self.console.jobs.busy, "the registry")
        self.hand.rest()

    def enter(self, who: str = BY) -> None:
        """Open the registry with its passphrase, and begin as *who*."""
        self.hand.expect("Unlock")
        self.console.entrance.unlock(PASSPHRASE)
        self.hand.expect("Who")
        self.console.entrance.enter(who)
        self.settle()

    def go(self, page: str) -> None:
        """Show *page* of the rail."""
        self.console.shell.go(page)
        self.hand.expect(page)
        self.settle()


def console_stand(
    registry: Path, *, size: tuple[int, int] = (1280, 800), home: Path | None = None, **more
) -> ConsoleStand:
    """Start a console on *registry*, as `firma console` does; *more* of its options by name."""
    options = ConsoleOptions(
        registry,
        home=home or registry.parent / "home",
        folders=tuple,
        sticks=tuple,
        clock=lambda: TONIGHT,
        cost=lambda: FLOOR,
        animated=False,
        size=size,
    )
    console = Console(replace(options, **more))
    return ConsoleStand(console, Hand(console.app, console.window, console.shell), registry)


def copied(registry: Path, folder: Path) -> Path:
    """Give a copy of *registry* and all beside it in *folder*, for one test to change."""
    shutil.copytree(registry.parent, folder, dirs_exist_ok=True)
    return folder / registry.name


Station = Callable[[ConsoleStand], object]
