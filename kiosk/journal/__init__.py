"""The kiosk's append-only store. It knows no name: a record comes sealed or not at all."""

from kiosk.home import is_enrolled
from kiosk.journal.folder import enrol, open_journal, recover_journal
from kiosk.journal.journal import Enrolment, Journal
from kiosk.journal.withdrawals import Withdrawn
from kiosk.model import Counts

__all__ = [
    "Counts",
    "Enrolment",
    "Journal",
    "Withdrawn",
    "enrol",
    "is_enrolled",
    "open_journal",
    "recover_journal",
]
