"""JSON for systems of the Open Supporter Data Interface: a `record_signature_helper` a signer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC
from typing import BinaryIO

from kiosk.campaign.value import Campaign
from kiosk.delivery.profiles import COUNTRY
from kiosk.model import LANGUAGES
from kiosk.registry.handed import HandedSigner
from kiosk.states import state_name

ORIGIN = "Firma"


def write_osdi(out: BinaryIO, signers: Iterable[HandedSigner], campaign: Campaign) -> None:
    """Write an array of what would be sent, each element the body of one POST."""
    before = b"[\n"
    for one in signers:
        body = json.dumps(helper(one, campaign), ensure_ascii=False)
        out.write(before + body.encode())
        before = b",\n"
    out.write(b"\n]\n" if before == b",\n" else b"[]\n")


def helper(one: HandedSigner, campaign: Campaign) -> dict[str, object]:
    """Give the body for *one* signer."""
    name = campaign.id
    person: dict[str, object] = {
        "identifiers": [f"firma:{one.line}"],
        "family_name": one.name.surname,
        "given_name": one.name.given,
        "origin_system": ORIGIN,
        "email_addresses": [{"address": one.email, "primary": True, "status": "subscribed"}],
        "postal_addresses": [
            {
                "primary": True,
                "locality": one.place.town,
                "region": state_name(one.place.state),
                "country": COUNTRY,
            }
        ],
        "languages_spoken": [one.language] if one.language in LANGUAGES else [],
    }
    body: dict[str, object] = {
        "identifiers": [f"firma:{one.line}"],
        "origin_system": ORIGIN,
        "referrer_data": {"source": name},
        "person": person,
    }
    if one.signed:
        body["action_date"] = f"{one.signed.utc.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return body
