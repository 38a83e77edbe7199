"""The pages of a signer's pass, the ways to sign, and why a pass may end without."""

from __future__ import annotations

from enum import StrEnum

from kiosk.model import Method


class Step(StrEnum):
    """The pages of a signer's pass; the value is the page's name."""

    START = "Start"
    LETTER = "Letter"
    LANGUAGE = "Language"
    NOTICE = "Notice"
    FULL_NOTICE = "FullNotice"
    ELIGIBILITY = "Eligibility"
    NAMES = "Names"
    TOWN = "Town"
    STATE = "State"
    HOME = "Home"
    CHOICES = "Choices"
    EMAIL = "Email"
    ZIP = "Zip"
    REVIEW = "Review"
    SIGN = "Sign"
    SIGN_STEADY = "SignSteady"
    SIGN_TYPED = "SignTyped"
    WAYS = "Ways"
    WITNESS = "Witness"
    HELPER = "Helper"
    SAVING = "Saving"
    NOT_SAVED = "NotSaved"
    THANKS = "Thanks"
    GOODBYE = "Goodbye"


class Farewell(StrEnum):
    """Why a pass ended without a signature."""

    DECLINED = "declined"
    INELIGIBLE = "ineligible"
    LEFT = "left"
    UNDONE = "undone"


class Way(StrEnum):
    """How a signer may sign. Drawing is what the review leads to unless another was chosen."""

    DRAW = "draw"
    STEADY = "steady"
    MARK = "mark"
    TYPE = "type"

    @property
    def method(self) -> Method:
        """What the record says of it: a steadied stroke is drawn as any other."""
        return {Way.MARK: Method.MARK, Way.TYPE: Method.TYPED}.get(self, Method.DRAWN)

    @property
    def sheet(self) -> Step:
        """The page on which one signs this way."""
        sheets = {Way.STEADY: Step.SIGN_STEADY, Way.TYPE: Step.SIGN_TYPED}
        return sheets.get(self, Step.SIGN)


# The steps that the dots at the top of the page count; others belong to the one before.
DOTS = (
    Step.NOTICE,
    Step.ELIGIBILITY,
    Step.NAMES,
    Step.TOWN,
    Step.HOME,
    Step.CHOICES,
    Step.REVIEW,
    Step.SIGN,
)
# Where one signs, and what belongs to it.
SHEETS = frozenset(way.sheet for way in Way)
AT_THE_END = SHEETS | {Step.WAYS, Step.WITNESS, Step.HELPER, Step.SAVING, Step.NOT_SAVED}
