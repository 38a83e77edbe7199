"""The campaign to rehearse with: the facts of the letter in our own words."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import resources
from kiosk.campaign.form import FORM, NOTICES, parse
from kiosk.campaign.value import Campaign, Organizer

HANDED_OVER = (2, 23)
"""Month and day on which the letter is delivered."""


def default_campaign(organizers: Sequence[Organizer], today: date) -> Campaign:
    """Give the rehearsal campaign for the next 23 February after *today*.

    It opens on the day of the delivery before and closes on the eve, so it is open
    whatever *today* is, and it is the same campaign all year.
    """
    year = today.year + (today >= date(today.year, *HANDED_OVER))
    delivery = date(year, *HANDED_OVER)
    folder = resources.at("campaign", "default")
    form = tomllib.loads(folder.joinpath(FORM).read_text("utf-8"))
    return replace(
        parse(form, _load).campaign,
        opens=date(year - 1, *HANDED_OVER),
        closes=date(year, HANDED_OVER[0], HANDED_OVER[1] - 1),
        delivery_day=delivery,
        organizers=tuple(organizers),
    )


def _load(name: str) -> bytes:
    room = "notices" if name in NOTICES else "default"
    return resources.at("campaign", room, name).read_bytes()
