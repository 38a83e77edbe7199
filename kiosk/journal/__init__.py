"""The kiosk's append-only store. It knows no name: a record comes sealed or not at all."""

from kiosk.home import is_enrolled
from kiosk.journal.base import Enrolment
from kiosk.journal.folder import enrol, is_in_use, open_journal, recover_journal
from kiosk.journal.journal import Journal
from kiosk.journal.parts import Part
from kiosk.journal.targets import Attempt, Target
from kiosk.journal.withdrawals import Withdrawn
from kiosk.model import Counts

__all__ = [
    "Attempt",
    "Counts",
    "Enrolment",
    "Journal",
    "Part",
    "Target",
    "Withdrawn",
    "enrol",
    "is_enrolled",
    "is_in_use",
    "open_journal",
    "recover_journal",
]
