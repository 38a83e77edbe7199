"""Volunteers, their PINs and who is on duty: kept here, and told to nobody."""

from __future__ import annotations

import math
import unicodedata

from kiosk.crypto import pin as pins
from kiosk.errors import (
    PinLocked,
    PinSpent,
    UsageRefused,
    WeakPin,
    WrongPassphrase,
    WrongPin,
)
from kiosk.journal.base import Base
from kiosk.model import Moment

MOST = 10
# Seconds after the first wrong try, the second, and so on.
_DELAYS = (0, 0, 30, 60, 120, 300, 600, 900, 1800)
_LONGEST_NAME = 200


def delay(wrong: int) -> int:
    """Give the seconds to wait after so many wrong tries in a row."""
    return 0 if wrong < 1 else _DELAYS[min(wrong, len(_DELAYS)) - 1]


class Pins(Base):
    """A PIN leaves the signers' pages. Ten tries; then the passphrase, which needs no PIN."""

    @property
    def volunteers(self) -> tuple[str, ...]:
        """Everybody's name: the campaign's roster, then who was added here."""
        return tuple(self._verifiers())

    @property
    def with_pin(self) -> frozenset[str]:
        """The names of those who have a PIN."""
        return frozenset(name for name, verifier in self._verifiers().items() if verifier)

    @property
    def has_pins(self) -> bool:
        """Whether anybody has a PIN; else only the passphrase leaves the signers' pages."""
        return any(self._verifiers().values())

    def set_pin(self, name: str, pin: str, now: Moment) -> None:
        """Let the volunteer *name* use *pin*, or none where it is empty; add who is new.

        Raises `WeakPin` (`why`: `form`, `weak`, `taken`), `UsageRefused` (`volunteer-name`).
        """
        _check(name)
        verifiers = self._verifiers()
        verifier = self._verifier(name, pin, verifiers) if pin else ""
        with self._store.writing() as draft:
            draft.connection.execute(
                "INSERT INTO volunteer (name, verifier) VALUES (?1, ?2)"
                " ON CONFLICT (name) DO UPDATE SET verifier = ?2",
                (name, verifier),
            )
            draft.add_audit(now, "pin-set")

    def check_pin(self, pin: str, now: Moment) -> str:
        """Give whose *pin* this is. The try is counted, durably, before it is looked at.

        Raises `WrongPin` (`left`), `PinLocked` (`seconds`), `PinSpent`, `NotSaved`. What
        there is to wait runs on the machine's ticks, anew after a restart: neither the
        wall clock nor a restart makes it shorter.
        """
        wrong = self._wrong()
        if wrong >= MOST:
            raise PinSpent
        if (seconds := self.pin_wait) > 0:
            raise PinLocked(seconds=seconds)
        with self._store.writing() as draft:
            draft.connection.execute("UPDATE pin_tries SET wrong = wrong + 1")
        self._tried = self._folder.ticks()
        whose = self._whose(pin)
        if whose is None:
            if wrong + 1 == MOST:
                raise PinSpent
            raise WrongPin(left=MOST - wrong - 1)
        with self._store.writing() as draft:
            draft.connection.execute("UPDATE pin_tries SET wrong = 0")
            draft.add_audit(now, "pin-used")
        return whose

    @property
    def pin_wait(self) -> int:
        """Seconds until the next try is taken; see `pin_left` for whether there is one."""
        left = self._tried + delay(self._wrong()) - self._folder.ticks()
        return max(0, math.ceil(left))

    @property
    def pin_left(self) -> int:
        """Tries that are left before only the passphrase helps."""
        return MOST - self._wrong()

    def reset_pins(self, passphrase: str, now: Moment) -> None:
        """Count tries from zero again. Raises `WrongPassphrase`."""
        if not self.knows(passphrase):
            raise WrongPassphrase
        with self._store.writing() as draft:
            draft.connection.execute("UPDATE pin_tries SET wrong = 0")
            draft.add_audit(now, "pin-reset")

    @property
    def on_duty(self) -> str:
        """The volunteer who looks after this kiosk; empty for nobody."""
        row = self._store.connection.execute("SELECT name FROM duty").fetchone()
        return "" if row is None else str(row[0])

    def set_on_duty(self, name: str, now: Moment) -> None:
        """Say who looks after this kiosk, or with an empty *name* that nobody does."""
        if name:
            _check(name)
        with self._store.writing() as draft:
            draft.connection.execute("DELETE FROM duty")
            if name:
                draft.connection.execute("INSERT INTO duty (one, name) VALUES (1, ?)", (name,))
            # Who it was stays here: an audit entry is about nobody.
            draft.add_audit(now, "on-duty" if name else "off-duty")

    def _verifiers(self) -> dict[str, str]:
        """Give each volunteer's verifier: the campaign's, unless one was set here."""
        found = {each.name: each.pin for each in self.campaign.campaign.volunteers}
        return found | dict(self._rows())

    def _set_here(self) -> list[str]:
        return [verifier for _, verifier in self._rows()]

    def _rows(self) -> list[tuple[str, str]]:
        query = "SELECT name, verifier FROM volunteer ORDER BY rowid"
        return [(name, verifier) for name, verifier in self._store.connection.execute(query)]

    def _verifier(self, name: str, pin: str, verifiers: dict[str, str]) -> str:
        if not pins.is_pin(pin):
            raise WeakPin(why="form")
        if pins.is_weak(pin):
            raise WeakPin(why="weak")
        # Two of one PIN could not be told from each other.
        others = [verifier for who, verifier in verifiers.items() if who != name]
        if pins.fitting(pin, others) is not None:
            raise WeakPin(why="taken")
        # One salt for all that are set here: to try a PIN costs one computation, not one each.
        return pins.verifier(pin, salt=pins.shared_salt(self._set_here()))

    def _whose(self, pin: str) -> str | None:
        verifiers = self._verifiers()
        if not pins.is_pin(pin):
            return None
        found = pins.fitting(pin, tuple(verifiers.values()))
        return None if found is None else tuple(verifiers)[found]

    def _wrong(self) -> int:
        row = self._store.connection.execute("SELECT wrong FROM pin_tries").fetchone()
        return int(row[0])


def _check(name: str) -> None:
    short = 1 <= len(name) <= _LONGEST_NAME
    if not short or not name.isprintable() or not unicodedata.is_normalized("NFC", name):
        raise UsageRefused(why="volunteer-name")
