"""Which page is given which view models."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine

from ui.kiosk.pages import PAPER, SIGNER_PAGES
from ui.shown import view_model

_WITHDRAWING = ("shell", "withdrawing")
_PLANNING, _DUTY, _GATE = ("shell", "planning"), ("shell", "duty"), ("shell", "gate")
_DAY, _CLOSING, _PURGING = ("shell", "day"), ("shell", "closing"), ("shell", "purging")
# What a page asks for in its required properties. Of the others, signers' pages are given
# what signing needs, and volunteers' what setting up and leading need.
_GIVEN = {
    "Letter": ("shell", "signing", "voice"),
    "Withdraw": _WITHDRAWING,
    "WithdrawSure": _WITHDRAWING,
    "Withdrawn": _WITHDRAWING,
    "Thanks": ("shell", "signing", "printing"),
    "Fault": ("shell", "signing"),
    "Helper": ("shell", "signing", "duty"),
    "SetupEvents": _PLANNING,
    "SetupEvent": _PLANNING,
    "SetupDay": _PLANNING,
    "SetupPlace": _PLANNING,
    "Duty": _DUTY,
    "DutyName": _DUTY,
    "DutyPin": _DUTY,
    "WayOut": _GATE,
    "Paused": _GATE,
    "Running": ("shell", "volunteer"),
    "Calibrate": ("shell", "calibration"),
    **dict.fromkeys(PAPER, ("shell", "paper")),
    "Ready": ("shell", "ready"),
    "Rehearse": ("shell", "rehearsing"),
    "KeyAtHand": ("shell", "keyAtHand"),
    "KeyTyped": ("shell", "keyAtHand"),
    "Export": ("shell", "exporting"),
    "Exported": ("shell", "exporting"),
    "Sending": ("shell", "syncing"),
    "StorageKind": ("shell", "storing"),
    "StorageSetup": ("shell", "storing"),
    "Desk": _DAY,
    "DeskMore": _DAY,
    "Start": ("shell", "signing", "day"),
    "Closing": _CLOSING,
    "ClosingExport": _CLOSING,
    "ClosingCompared": _CLOSING,
    "ClosingAlone": _CLOSING,
    "ClosingSlip": ("shell", "slips"),
    "ClosingOff": _CLOSING,
    "Purge": _PURGING,
    "PurgeSure": _PURGING,
    "PurgePhrase": _PURGING,
    "Purged": _PURGING,
}
_SIGNERS = ("shell", "signing")
_VOLUNTEERS = ("shell", "setup", "volunteer")


@view_model
class Models(QObject):
    """Hands each page its view models, under the names of its required properties."""

    def __init__(self, models: Mapping[str, QObject]) -> None:
        super().__init__()
        self._models = models
        for model in models.values():
            # What a slot hands over, QML would otherwise delete as its own.
            QQmlEngine.setObjectOwnership(model, QQmlEngine.ObjectOwnership.CppOwnership)

    @Slot(str, result="QVariantMap")
    def of(self, page: str) -> dict[str, QObject]:
        """Give the view models of *page* by name."""
        names = _GIVEN.get(page, _SIGNERS if page in SIGNER_PAGES else _VOLUNTEERS)
        return {name: self._models[name] for name in names}
