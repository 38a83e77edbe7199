"""The fields of a campaign by the names that its form gives them, read and changed one by one.

`addressees[1].role.en` is a field: lists count from 1, and what a problem is about is named
the same way. Labels for people stand in `resources/campaign/fields.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields as fields_of
from dataclasses import is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import resources
from kiosk.campaign.tables import clean
from kiosk.campaign.value import (
    UNSET,
    Addressee,
    Campaign,
    Choice,
    Organizer,
    Statement,
    Storage,
    Volunteer,
)
from kiosk.model import Bilingual, Event, Language, Mode, Place
from kiosk.states import state_code

_STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")
_EMPTY = Bilingual("", "")
# What the form calls otherwise than the value does.
_ALIASES = (
    ("letter.file", "letter.master"),
    ("delivery.day", "delivery_day"),
    ("delivery.place", "delivery_place"),
)
_WORDED = re.compile(r"^((?:eligibility|choices)\[\d+\])\.(en|es)$")
_PLACED = re.compile(r"^(events\[\d+\])\.(town|state)$")
NEW: dict[str, Any] = {
    "asks": _EMPTY,
    "requests": _EMPTY,
    "addressees": Addressee(_EMPTY, "", _EMPTY, "", UNSET),
    "eligibility": Statement("", _EMPTY),
    "choices": Choice("", _EMPTY, ""),
    "events": Event("", Place("", ""), UNSET),
    "volunteers": Volunteer(""),
    "organizers": Organizer("", ""),
}


def read_field(campaign: Campaign, path: str) -> str:
    """Give what stands in the field *path*, as one types it; empty where there is no such row."""
    if path.startswith("storage"):
        return _read_storage(campaign.storage, path)
    value: Any = campaign
    for name, number in _steps(path):
        value = getattr(value, name)
        if number:
            if number > len(value):
                return ""
            value = value[number - 1]
    return _said(value)


def write_field(campaign: Campaign, path: str, text: str) -> Campaign:
    """Give *campaign* with *text* in the field *path*; a day that is none leaves it open."""
    if path.startswith("storage"):
        return replace(campaign, storage=_write_storage(campaign.storage, path, text))
    changed: Campaign = _put(campaign, list(_steps(path)), text)
    return changed


def add_row(campaign: Campaign, name: str) -> Campaign:
    """Give *campaign* with one more, empty, in the list *name*."""
    changed: Campaign = _with(campaign, name, (*getattr(campaign, name), NEW[name]))
    return changed


def drop_row(campaign: Campaign, name: str, number: int) -> Campaign:
    """Give *campaign* without the row *number*, from 1, of the list *name*."""
    rows: tuple[Any, ...] = getattr(campaign, name)
    changed: Campaign = _with(campaign, name, rows[: number - 1] + rows[number:])
    return changed


def rows_in(campaign: Campaign, name: str) -> int:
    """Give how many rows the list *name* has."""
    return len(getattr(campaign, name))


def label(path: str, language: Language) -> str:
    """Give what people call the field *path*: without its row, with its language."""
    bare = re.sub(r"\[\d+\]", "", path)
    stem, _, tongue = bare.rpartition(".")
    words = labels()
    if bare in words:
        return words[bare].say(language)
    if tongue in ("en", "es") and (stem in words):
        return f"{words[stem].say(language)} ({words['tongue-' + tongue].say(language)})"
    return bare


@cache
def labels() -> dict[str, Bilingual]:
    """Give every label, read once."""
    table = tomllib.loads(resources.at("campaign", "fields.toml").read_text("utf-8"))
    return {name: Bilingual(*row) for name, row in table["labels"].items()}


def _with(value: Any, name: str, new: Any) -> Any:  # noqa: ANN401 - any field
    return replace(value, **{name: new})


def _steps(path: str) -> Iterator[tuple[str, int]]:
    for form, own in _ALIASES:
        if path == form or path.startswith(f"{form}."):
            path = own + path.removeprefix(form)
    path = _WORDED.sub(r"\1.words.\2", path)
    path = _PLACED.sub(r"\1.place.\2", path)
    for part in path.split("."):
        step = _STEP.fullmatch(part)
        if step is None:
            raise ValueError("not a field")
        yield step[1], int(step[2] or 0)


def _put(value: Any, steps: list[tuple[str, int]], text: str) -> Any:  # noqa: ANN401 - any field
    if not steps:
        return _typed(value, text)
    (name, number), rest = steps[0], steps[1:]
    inner = getattr(value, name)
    if not number:
        new = state_code(clean(text)) if name == "state" and not rest else _put(inner, rest, text)
        return replace(value, **{name: new})
    if number > len(inner):
        return value
    row = _put(inner[number - 1], rest, text)
    return replace(value, **{name: (*inner[: number - 1], row, *inner[number:])})


def _typed(value: Any, text: str) -> Any:  # noqa: ANN401 - of the kind that stood there
    """Give *text* as the kind of thing that *value* is."""
    match value:
        case bytes():
            return text.encode("utf-8", "replace")
        case Mode():
            return Mode(text) if text in tuple(Mode) else value
        case date():
            try:
                return date.fromisoformat(text.strip())
            except ValueError:
                return UNSET
        case int():
            return int(text) if text.strip().isdecimal() else 0
        case _:
            return clean(text)


def _said(value: Any) -> str:  # noqa: ANN401 - any field
    match value:
        case bytes():
            return value.decode("utf-8", "replace").removeprefix("\ufeff")
        case date():
            return "" if value == UNSET else value.isoformat()
        case int() if not isinstance(value, bool):
            return str(value)
        case _:
            return str(value)


def _read_storage(storage: Storage | None, path: str) -> str:
    if storage is None:
        return ""
    name = path.removeprefix("storage.")
    if name.startswith("options."):
        return dict(storage.options).get(name.removeprefix("options."), "")
    return str(getattr(storage, name))


def _write_storage(storage: Storage | None, path: str, text: str) -> Storage | None:
    name, said = path.removeprefix("storage."), clean(text)
    if name == "scheme":
        return (
            Storage(said, storage.options if storage else (), storage.root if storage else "")
            if said
            else None
        )
    if storage is None:
        return None
    if name == "root":
        return replace(storage, root=said)
    options = dict(storage.options) | {name.removeprefix("options."): said}
    return replace(storage, options=tuple(sorted(it for it in options.items() if it[1])))


def texts_of(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Give every field of a campaign by its name, with what stands in it."""
    if isinstance(value, Storage):
        yield f"{where}.scheme", value.scheme
        yield f"{where}.root", value.root
        yield from ((f"{where}.options.{name}", text) for name, text in value.options)
    elif isinstance(value, tuple):
        for number, one in enumerate(value, 1):
            yield from texts_of(one, f"{where}[{number}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields_of(value):
            inner = getattr(value, field.name)
            dot = "." if where else ""
            name = (
                where
                if field.name in ("words", "place") and where
                else (f"{where}{dot}{field.name}")
            )
            yield from texts_of(inner, _form_name(name))
    elif value is not None:
        yield where, _said(value)


def _form_name(name: str) -> str:
    for form, own in _ALIASES:
        if name == own:
            return form
    return name
