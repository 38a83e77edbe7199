"""The rows of the review page: what the signer said, in words, and where to change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kiosk.entry import clean, printed
from kiosk.model import Language
from kiosk.session import Draft, Session, Step
from kiosk.states import HOME_BY_CODE, NEVER, STATE_BY_CODE


class Row(NamedTuple):
    """One row: a label, what was said, and the page that changes it."""

    label: str
    value: str
    page: Step


def rows(session: Session, choices: tuple[str, ...], language: Language) -> tuple[Row, ...]:
    """Give the rows; *choices* are the campaign's choices in words, in their order."""
    draft = session.draft
    ticked = [
        words
        for (choice, _), words in zip(session.rules.choices, choices, strict=True)
        if choice in draft.chosen
    ]
    found = [
        Row(
            QCoreApplication.translate("Review", "Name"),
            printed(draft.given, draft.surname),
            Step.NAMES,
        ),
        Row(QCoreApplication.translate("Review", "Town"), clean(draft.town), Step.TOWN),
        Row(
            QCoreApplication.translate("Review", "State"),
            state_name(draft.state),
            Step.TOWN if draft.known else Step.STATE,
        ),
        Row(
            QCoreApplication.translate("Review", "Home in the United States"),
            home_name(draft.home, language),
            Step.HOME,
        ),
    ]
    if session.rules.choices:
        found.append(
            Row(
                QCoreApplication.translate("Review", "Also"),
                "\n".join(ticked) or QCoreApplication.translate("Review", "Nothing else"),
                Step.CHOICES,
            )
        )
    return (*found, *_said_on_demand(draft))


def _said_on_demand(draft: Draft) -> Iterator[Row]:
    """Give the rows of what was asked of some only."""
    if draft.email:
        yield Row(QCoreApplication.translate("Review", "Email"), clean(draft.email), Step.EMAIL)
    if draft.postal_code:
        label = QCoreApplication.translate("Review", "ZIP code")
        yield Row(label, clean(draft.postal_code), Step.ZIP)
    if draft.assisted:
        helper = clean(draft.helper) or QCoreApplication.translate("Review", "A volunteer")
        yield Row(QCoreApplication.translate("Review", "Helped by"), helper, Step.HELPER)


def state_name(code: str) -> str:
    """Give a Mexican state as it is shown to people."""
    return STATE_BY_CODE[code].short if code else ""


def home_name(code: str, language: Language) -> str:
    """Give a US state in words, or what else was said."""
    if code == NEVER:
        return QCoreApplication.translate("Review", "Never lived in the United States")
    return (
        HOME_BY_CODE[code].say(language)
        if code
        else QCoreApplication.translate("Review", "Not said")
    )
