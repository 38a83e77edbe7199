"""Dates in words: never all numbers, which two countries read differently."""

from __future__ import annotations

from datetime import date

from kiosk.model import Language

_MONTHS: dict[Language, tuple[str, ...]] = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "es": (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
}


def spoken(day: date, language: Language) -> str:
    """Give *day* as `23 February 2017` or `23 de febrero de 2017`."""
    return _joint(language).join((near(day, language), str(day.year)))


def near(day: date, language: Language) -> str:
    """Give a *day* whose year nobody doubts as `23 February` or `23 de febrero`."""
    return _joint(language).join((str(day.day), _MONTHS[language][day.month - 1]))


def _joint(language: Language) -> str:
    return " de " if language == "es" else " "
