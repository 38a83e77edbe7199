"""Every view model of a kiosk, built with its collaborators and joined to the others."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.event import State
from kiosk.model import Language, Mode
from ui.jobs import Jobs
from ui.kiosk.around import Around
from ui.kiosk.calibration import Calibration
from ui.kiosk.closing import Closing
from ui.kiosk.copying import Copying
from ui.kiosk.day import Day
from ui.kiosk.day_view import Kept
from ui.kiosk.duty import Duty
from ui.kiosk.exporting import Exporting
from ui.kiosk.gate import Gate
from ui.kiosk.kept import kept
from ui.kiosk.key_at_hand import KeyAtHand
from ui.kiosk.models import Models
from ui.kiosk.paper import Paper
from ui.kiosk.planning import Planning
from ui.kiosk.printing import Printing
from ui.kiosk.purging import Purging
from ui.kiosk.ready import Ready
from ui.kiosk.rehearsing import Rehearsing
from ui.kiosk.setup import Setup
from ui.kiosk.shell import Shell
from ui.kiosk.signing import Signing
from ui.kiosk.slips import Slips
from ui.kiosk.store import Opened, Store
from ui.kiosk.storing import Storing
from ui.kiosk.syncing import Syncing
from ui.kiosk.voice import Voice
from ui.kiosk.volunteer import Volunteer
from ui.kiosk.withdrawing import Withdrawing
from ui.options import Options

# The names under which pages ask for them; `keyAtHand` is the one that is called otherwise.
_NAMES = (
    "shell",
    "signing",
    "setup",
    "planning",
    "duty",
    "gate",
    "volunteer",
    "exporting",
    "copying",
    "syncing",
    "storing",
    "day",
    "closing",
    "slips",
    "purging",
    "voice",
    "printing",
    "calibration",
    "ready",
    "rehearsing",
    "withdrawing",
    "paper",
)


class Rooms:
    """The view models, without a window: signers' first, then what volunteers lead by."""

    def __init__(
        self, options: Options, speak: Callable[[Language], None], end: Callable[[], None]
    ) -> None:
        """Build them all. *speak* puts the window into a language, *end* ends the program."""
        self._means = options.means
        self.jobs = Jobs()
        self.store = Store(options.folder, self.jobs, options.clock)
        self.shell = Shell(speak, animated=options.animated)
        self._build_for_signers(options)
        self._build_the_day(options)
        self._build_the_morning(options)
        given = {name: getattr(self, name) for name in _NAMES}
        self.models = Models({**given, "keyAtHand": self.key})
        self._connect_the_door()
        self._connect_the_day()
        self._connect_copies()
        for model in (self.volunteer, self.day, self.closing):
            model.quitting.connect(end)

    def _build_for_signers(self, options: Options) -> None:
        self.signing = Signing(self.shell, self.store)
        self.voice = Voice(self.shell, self.store, options.speech)
        self.printing = Printing(self.shell, self.signing, self.store, self.jobs, options.printer)
        self.withdrawing = Withdrawing(self.shell, self.store)

    def _build_the_day(self, options: Options) -> None:
        self.gate = Gate(self.shell, self.store)
        self.volunteer = Volunteer(self.shell, self.store)
        self.day = Day(self.shell, self.store, self._kept)
        self.exporting = Exporting(self.shell, self.store, options.folders)
        self.copying = Copying(self.shell, self.store, self.jobs, options.sticks)
        self.syncing = Syncing(self.shell, self.store, self.jobs)
        courier = self.syncing.courier
        self.storing = Storing(self.shell, self.store, courier, options.folders)
        self.closing = Closing(self.shell, self.store, options.sticks, options.folders)
        self.slips = Slips(self.shell, self.store, options.sticks)
        self.purging = Purging(self.shell, self.store, options.folders)
        self.paper = Paper(self.shell, self.store)

    def _build_the_morning(self, options: Options) -> None:
        self.planning = Planning(self.shell, self.store)
        self.setup = Setup(self.shell, self.store, self.planning, options.folders, options.cost)
        self.duty = Duty(self.shell, self.store, options.folders)
        self.calibration = Calibration(self.shell, options.folder.parent)
        self._around = Around(self.shell, self.calibration, self.voice, self.printing)
        looks = (options.folders, options.machine)
        self.ready = Ready(self.shell, self.store, self._around, *looks)
        self.key = KeyAtHand(self.shell, self.store, options.folders, self.jobs)
        self.rehearsing = Rehearsing(self.shell, self.store, self.key)

    def _connect_the_door(self) -> None:
        self.setup.enrolled.connect(self._opened)
        self.volunteer.unlocked.connect(self._opened)
        self.setup.settled.connect(self._settled)
        self.volunteer.unlocked.connect(lambda: self.ready.begin(typed=True))
        self.volunteer.unlocked.connect(self.rehearsing.sweep)
        for set_up in (self.setup.enrolled, self.setup.settled):
            set_up.connect(lambda: self.ready.begin(typed=False))
        self.gate.entered.connect(self.day.lead)
        self.gate.left.connect(self.signing.wipe)
        self.duty.done.connect(self.day.lead)
        self.day.duty_asked.connect(self.duty.open)
        self.day.naming_asked.connect(self.setup.another)
        self.jobs.idle_changed.connect(lambda: self.shell.set_busy(busy=self.jobs.busy))

    def _connect_the_day(self) -> None:
        self.day.signing_asked.connect(self.signing.open)
        self.rehearsing.signing_asked.connect(self.signing.open)
        self.rehearsing.practice_ended.connect(self.day.refresh)
        self.day.ended.connect(self.signing.wipe)
        self.day.closing_asked.connect(self.closing.open)
        self.day.slip_asked.connect(self.slips.open)
        self.closing.slip_asked.connect(self.slips.open)
        self.slips.seen.connect(self.closing.end)
        self.day.export_asked.connect(self.exporting.open)
        self.paper.left.connect(self.day.lead)
        self.day.paper_asked.connect(self.paper.open)
        self.day.withdrawal_asked.connect(self.withdrawing.open)
        self.closing.progressed.connect(
            lambda: self.day.set_copied(copied=self.closing.progress.done)
        )

    def _connect_copies(self) -> None:
        self.copying.changed.connect(self.day.refresh)
        self.copying.changed.connect(self.syncing.look)
        self.syncing.changed.connect(self.day.refresh)
        self.syncing.set_up_asked.connect(self.storing.open)
        self.day.sending_asked.connect(self.syncing.open)
        self.closing.sending_asked.connect(self.syncing.open)
        self.syncing.left.connect(self.day.lead)
        self.storing.kept.connect(self.syncing.open)
        self.storing.left.connect(self.syncing.open)
        self.purging.purged.connect(self.copying.flush)

    def _opened(self) -> None:
        """Name the kiosk whose journal was just opened, and go where its day stands."""
        opened = self.store.opened
        if opened is None:
            return
        self._name(opened)
        self.duty.learn()
        if opened.state is State.CLOSED:
            self.closing.learn(self.day.arrive)
        else:
            self.day.arrive()

    def _name(self, opened: Opened) -> None:
        rehearsal = opened.mode is Mode.REHEARSAL
        campaign = opened.campaign.campaign
        self.shell.name(opened.kiosk, campaign.share_link, rehearsal=rehearsal)
        self.shell.wear(campaign.accent)

    def _kept(self) -> Kept:
        means = self._means(self.store.folder)
        sticks, problem = self.copying.words
        where = " · ".join(filter(None, (sticks, self.syncing.property("line"))))
        return kept(self.store, self.copying.standing, means, where, problem)

    def _settled(self) -> None:
        """Name the kiosk that was just set up, and ask who looks after it."""
        if (opened := self.store.opened) is not None:
            self._name(opened)
            self.duty.open()

    def _forget(self) -> None:
        self.signing.forget()
        self.withdrawing.forget()
        self.paper.forget()
        self.storing.forget()
