"""A signed campaign as the terminal shows it, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from kiosk.campaign import letter
from kiosk.campaign.check_day import is_secret
from kiosk.campaign.consent import hashes
from kiosk.campaign.layout import RULES, blocks
from kiosk.campaign.value import Campaign, SignedCampaign
from kiosk.cli.said import say
from kiosk.dates import spoken
from kiosk.model import LANGUAGES, Language
from kiosk.states import state_name


def as_json_of(signed: SignedCampaign) -> dict[str, object]:
    """Give the facts of a campaign: who signed it, what it is bound to, days, people, counts."""
    campaign = signed.campaign
    return {
        "id": campaign.id,
        "version": campaign.version,
        "mode": campaign.mode.value,
        "title": asdict(campaign.title),
        "fingerprint": signed.fingerprint,
        "root": signed.root.hex(),
        "sha256": signed.sha256.hex(),
        "file_sha256": sha256(signed.raw).hexdigest(),
        "letter": {
            "sha256": sha256(campaign.letter.master).hexdigest(),
            "language": campaign.letter.language,
            "first_line": campaign.letter.first_line,
            "layout": RULES,
            "translation": bool(campaign.letter.translation),
            **_counts(campaign),
        },
        "notice": {"version": campaign.notice.version} | _hashes(campaign, 1),
        "consent": _hashes(campaign, 2),
        "opens": campaign.opens.isoformat(),
        "closes": campaign.closes.isoformat(),
        "delivery": {
            "day": campaign.delivery_day.isoformat(),
            "place": asdict(campaign.delivery_place),
        },
        "controller": asdict(campaign.controller),
        "addressees": [
            {"role": asdict(one.role), "name": one.name, "checked_on": one.checked_on.isoformat()}
            for one in campaign.addressees
        ],
        "organizers": [asdict(one) for one in campaign.organizers],
        "asks": len(campaign.asks),
        "requests": len(campaign.requests),
        "choices": [one.id for one in campaign.choices],
        "eligibility": [one.id for one in campaign.eligibility],
    } | _beforehand(campaign)


def as_lines(signed: SignedCampaign, language: Language) -> Iterator[str]:
    """Give the same for people: a title, then one fact a line."""
    campaign = signed.campaign
    mode = say(f"show-mode-{campaign.mode.value}")
    title = campaign.title.say(language)
    yield say("show-title", title=title, id=campaign.id, version=campaign.version, mode=mode)
    yield ""
    rows = list(_rows(signed, language))
    width = max(len(name) for name, _ in rows)
    for name, fact in rows:
        yield f"{name:<{width}}  {fact}"


def _rows(signed: SignedCampaign, language: Language) -> Iterator[tuple[str, str]]:
    campaign = signed.campaign
    yield say("show-fingerprint"), signed.fingerprint
    yield say("show-campaign"), f"sha256 {signed.sha256.hex()}"
    yield say("show-letter"), f"sha256 {sha256(campaign.letter.master).hexdigest()}"
    translated = say("show-translated" if campaign.letter.translation else "show-untranslated")
    line = campaign.letter.first_line
    yield "", say("show-counts", **_counts(campaign), line=line, translation=translated)
    for code, which in (("show-notice", 1), ("show-consent", 2)):
        for one in LANGUAGES:
            yield say(code, language=one), f"sha256 {_hashes(campaign, which)[one]}"
    opens, closes = spoken(campaign.opens, language), spoken(campaign.closes, language)
    yield say("show-open"), say("show-days", opens=opens, closes=closes)
    place = campaign.delivery_place.say(language)
    yield say("show-delivery"), f"{spoken(campaign.delivery_day, language)}, {place}"
    controller = campaign.controller
    yield say("show-controller"), f"{controller.name}, {controller.domicile}"
    for addressee in campaign.addressees:
        yield say("show-addressee"), f"{addressee.name}, {addressee.title.say(language)}"
    for organizer in campaign.organizers:
        yield say("show-organizer"), f"{organizer.name}, {organizer.recipient}"
    yield from _day_rows(campaign, language)


def _day_rows(campaign: Campaign, language: Language) -> Iterator[tuple[str, str]]:
    """Give what is named beforehand for the days of signing; no secret of a storage."""
    for event in campaign.events:
        place = f"{event.place.town}, {state_name(event.place.state)}"
        yield say("show-event"), f"{spoken(event.day, language)}, {event.name}, {place}"
    for one in campaign.volunteers:
        told = say("show-volunteer-pin", name=one.name) if one.pin else one.name
        yield say("show-volunteer"), told
    if storage := _storage(campaign):
        named = [f"{name}={text}" for name, text in sorted(storage["options"].items())]
        yield say("show-storage"), " ".join([storage["scheme"], storage["root"], *named])


def _beforehand(campaign: Campaign) -> dict[str, object]:
    return {
        "events": [
            {
                "name": one.name,
                "town": one.place.town,
                "state": one.place.state,
                "day": one.day.isoformat(),
            }
            for one in campaign.events
        ],
        "volunteers": [{"name": one.name, "pin": bool(one.pin)} for one in campaign.volunteers],
        "storage": _storage(campaign),
    }


def _storage(campaign: Campaign) -> dict[str, Any] | None:
    if campaign.storage is None:
        return None
    options = {name: "…" if is_secret(name) else text for name, text in campaign.storage.options}
    return {"scheme": campaign.storage.scheme, "root": campaign.storage.root, "options": options}


def _hashes(campaign: Campaign, which: int) -> dict[str, str]:
    return {one: hashes(campaign, one)[which].hex() for one in LANGUAGES}


def _counts(campaign: Campaign) -> dict[str, int]:
    laid = blocks(letter.text(campaign.letter.master), campaign.letter.first_line)
    items = sum(block.kind == "item" for block in laid)
    words = sum(len(block.text.split()) for block in laid)
    return {"paragraphs": len(laid) - items, "items": items, "words": words}
