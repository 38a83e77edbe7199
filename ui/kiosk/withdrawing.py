"""A signature is withdrawn by the code of its receipt: typed, confirmed, done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk import receipt
from kiosk.errors import KioskError
from ui.kiosk import problems
from ui.kiosk.pages import WITHDRAWING
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Withdrawn

TYPE, SURE, DONE = WITHDRAWING


@dataclass(frozen=True, slots=True)
class WithdrawView:
    """The values of the properties of `Withdrawing`; nothing else is kept of the person.

    `typed` is as typed, `code` in its one form once it is one, `outcome` a `Withdrawn`.
    """

    typed: str = ""
    code: str = ""
    problem: str = ""
    outcome: str = ""
    contact: str = ""


@view_model
class Withdrawing(QObject):
    """Takes one code after the other. No event need be open for it."""

    changed = Signal()

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._view, self._problem, self._waits = WithdrawView(), "", False
        shell.wiped.connect(self.forget)
        shell.language_changed.connect(self._show)

    @Slot()
    def forget(self) -> None:
        """Drop the code and what came of it."""
        self._problem, self._waits = "", False
        self._show(typed="", code="", outcome="", contact="")

    @Slot()
    def open(self) -> None:
        """Ask for the code."""
        opened = self._store.opened
        if opened is not None:
            self.forget()
            self._show(contact=opened.campaign.campaign.contact)
            self._shell.show(TYPE)

    @Slot(str)
    def setCode(self, text: str) -> None:
        """Take the code as typed."""
        if text != self._view.typed:
            self._problem = ""
            self._show(typed=text, code="")

    @Slot()
    def next(self) -> None:
        """Ask whether to withdraw, or say why the code is none."""
        code = receipt.parse(self._view.typed)
        if code is None:
            self._problem = "code-wrong" if self._view.typed.strip() else "code-empty"
            self._show()
        else:
            self._show(code=code)
            self._shell.show(SURE)

    @Slot()
    def back(self) -> None:
        """Go back to the code; from the code to the beginning."""
        if self._waits:
            return
        if self._shell.property("page") == SURE:
            self._shell.show(TYPE, forward=False)
        else:
            self._shell.abandon()

    @Slot()
    def withdraw(self) -> None:
        """Withdraw; what came of it is shown when it cannot be lost any more."""
        code = self._view.code
        if code and not self._waits:
            self._waits = True
            self._store.withdraw(receipt.digest(code), self._tell, self._refuse)

    @Slot()
    def done(self) -> None:
        """Make room for the next person."""
        self._shell.abandon()

    def _tell(self, outcome: Withdrawn) -> None:
        # Whoever left meanwhile is not told: it is withdrawn all the same.
        if self._waits:
            self._waits = False
            self._show(typed="", code="", outcome=outcome.value)
            self._shell.show(DONE)

    def _refuse(self, refusal: KioskError) -> None:
        self._waits = False
        self._shell.refuse(refusal)

    def _show(self, **values: str) -> None:
        self._view = replace(self._view, **values, problem=problems.words(self._problem))
        self.changed.emit()

    typed = shown(str, "typed", changed)
    code = shown(str, "code", changed)
    problem = shown(str, "problem", changed)
    outcome = shown(str, "outcome", changed)
    contact = shown(str, "contact", changed)
