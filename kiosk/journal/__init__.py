"""The kiosk's append-only store. It knows no name: a record comes sealed or not at all."""

from kiosk.journal.folder import enrol, is_enrolled, open_journal, recover_journal
from kiosk.journal.journal import Counts, Enrolment, Journal

__all__ = [
    "Counts",
    "Enrolment",
    "Journal",
    "enrol",
    "is_enrolled",
    "open_journal",
    "recover_journal",
]
