"""The kiosk's append-only store. It knows no name: a record comes sealed or not at all."""

from kiosk.journal.folder import enrol, is_enrolled, open_journal, recover_journal
from kiosk.journal.journal import Counts, Enrolment, Journal
from kiosk.journal.withdrawals import Withdrawn

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
