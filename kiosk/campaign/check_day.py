"""What is wrong with what a campaign names beforehand: events, volunteers, storage."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from kiosk.campaign.problems import Problem, problem
from kiosk.campaign.value import SCHEMES, UNSET, Campaign, Storage
from kiosk.crypto.pin import is_verifier
from kiosk.entry import LONGEST, check_helper, check_place
from kiosk.model import ZONE, Event

MOST = 100
"""How many events, and how many volunteers, a campaign names at most."""
SECRETS = ("secret", "password", "token", "key")
_SAID = {
    "town-empty": "field-missing",
    "state-empty": "field-missing",
    "state-unknown": "state-unknown",
}
_NO_SECRETS = ("access_key_id",)
_NEEDED = {"s3": ("bucket", "endpoint"), "webdav": ("endpoint",)}


def event_problems(campaign: Campaign) -> Iterator[Problem]:
    """Name each event that lacks something, falls on a day without signing, or is there twice."""
    if len(campaign.events) > MOST:
        yield problem("rows-many", where="events", count=len(campaign.events), most=MOST)
    seen: set[bytes] = set()
    for number, event in enumerate(campaign.events, 1):
        where = f"events[{number}]"
        yield from _event(campaign, event, where)
        uid = event.uid(campaign.id)
        if uid in seen:
            yield problem("event-twice", where=where)
        seen.add(uid)


def volunteer_problems(campaign: Campaign) -> Iterator[Problem]:
    """Name each volunteer without a name or with another's, and each PIN that is no verifier."""
    if len(campaign.volunteers) > MOST:
        yield problem("rows-many", where="volunteers", count=len(campaign.volunteers), most=MOST)
    seen: set[str] = set()
    for number, one in enumerate(campaign.volunteers, 1):
        where = f"volunteers[{number}]"
        if not one.name.strip():
            yield problem("field-missing", where=f"{where}.name")
        elif check_helper(one.name):
            yield problem("name-form", where=f"{where}.name", most=LONGEST)
        folded = " ".join(one.name.casefold().split())
        if folded and folded in seen:
            yield problem("name-twice", where=f"{where}.name")
        seen.add(folded)
        if one.pin and not is_verifier(one.pin):
            yield problem("pin-form", where=f"{where}.pin")


def storage_problems(campaign: Campaign) -> Iterator[Problem]:
    """Name what keeps exports from being sent, or would show what travels."""
    storage = campaign.storage
    if storage is None:
        return
    if storage.scheme not in SCHEMES:
        yield problem("storage-scheme", known=", ".join(SCHEMES))
        return
    names = [name for name, _ in storage.options]
    if len(set(names)) < len(names):
        yield problem("storage-twice")
    for name in _NEEDED.get(storage.scheme, ()):
        if not dict(storage.options).get(name, "").strip():
            yield problem("field-missing", where=f"storage.options.{name}")
    if storage.scheme == "fs" and not storage.root.strip():
        yield problem("field-missing", where="storage.root")
    yield from _options(storage)


def is_secret(name: str) -> bool:
    """Tell whether the option *name* of a storage holds what nobody else should read."""
    return name not in _NO_SECRETS and any(word in name for word in SECRETS)


def is_open_address(text: str) -> bool:
    """Tell whether *text* is an address that would show on the way what is sent to it.

    The machine itself may be reached without encryption: nothing leaves it.
    """
    parts = urlsplit(text)
    if parts.scheme.lower() != "http":
        return False
    host = (parts.hostname or "").lower()
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return host != "localhost"


def _event(campaign: Campaign, event: Event, where: str) -> Iterator[Problem]:
    if not event.name.strip():
        yield problem("field-missing", where=f"{where}.name")
    elif len(event.name) > LONGEST:
        yield problem("name-form", where=f"{where}.name", most=LONGEST)
    for wrong in check_place(event.place.town, event.place.state):
        field, _, _ = wrong.code.partition("-")
        code = _SAID.get(wrong.code, "name-form")
        yield problem(code, where=f"{where}.{field}", most=LONGEST)
    if event.zone != ZONE:
        yield problem("event-zone", where=f"{where}.zone", zone=ZONE)
    if event.day == UNSET:
        yield problem("day-missing", where=f"{where}.day")
    elif UNSET not in (campaign.opens, campaign.closes) and not (
        campaign.opens <= event.day <= campaign.closes
    ):
        yield problem(
            "event-outside",
            where=f"{where}.day",
            day=event.day.isoformat(),
            opens=campaign.opens.isoformat(),
            closes=campaign.closes.isoformat(),
        )


def _options(storage: Storage) -> Iterator[Problem]:
    for name, text in storage.options:
        where = f"storage.options.{name}"
        if not text.strip():
            yield problem("field-missing", where=where)
        elif is_open_address(text):
            yield problem("storage-open", where=where)
        elif is_secret(name):
            yield problem("storage-secret", warning=True, where=where)
