"""What other systems read: the columns of each, letter by letter, and who may be in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.campaign.value import Campaign
from kiosk.registry.handed import HandedSigner
from kiosk.states import state_name

COUNTRY = "MX"
LOCALES = {"en": "en_US", "es": "es_MX"}
Cell = str | bool | datetime | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A list for one kind of system: its columns, and whether all signers are in it.

    Where `everybody` is false, only those are who chose to be written to.
    """

    name: str
    columns: tuple[str, ...]
    row: Callable[[HandedSigner, Campaign], Row]
    everybody: bool = False

    def takes(self, signer: HandedSigner) -> bool:
        """Tell whether *signer* belongs on the list."""
        return self.everybody or bool(signer.email)


def _delivery(one: HandedSigner, _campaign: Campaign) -> Row:
    place = (one.place.town, state_name(one.place.state))
    return (one.name.printed, one.email, *place, COUNTRY)


def _action_network(one: HandedSigner, _campaign: Campaign) -> Row:
    # No ZIP: it was given for a copy to Congress, and belongs to a home, not to this place.
    place = ("", one.place.town, state_name(one.place.state), "", COUNTRY)
    return (one.email, one.name.given, one.name.surname, *place, one.language)


def _civicrm(one: HandedSigner, campaign: Campaign) -> Row:
    place = (one.place.town, state_name(one.place.state), "", COUNTRY)
    person = (one.line, one.name.given, one.name.surname, one.email, *place)
    source = campaign.title.say(campaign.letter.language)
    return (*person, LOCALES.get(one.language, one.language), source)


def _nationbuilder(one: HandedSigner, campaign: Campaign) -> Row:
    person = (one.name.given, one.name.surname, one.language)
    made = one.signed.local if one.signed else None
    return (one.email, True, *person, campaign.id, one.line, made)


def _columns(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


_CIVICRM = (
    "External Identifier,First Name,Last Name,Email,City,State/Province,Postal Code,Country,"
    "Preferred Language,Contact Source"
)
_NATIONBUILDER = "email,email_opt_in,first_name,last_name,language,tag_list,external_id,created_at"
DELIVERY = Profile(
    "delivery", _columns("full_name,email,city,state,country"), _delivery, everybody=True
)
# Its rows are objects: `osdi.py` writes them.
OSDI = Profile("osdi", (), lambda _one, _campaign: ())
PROFILES = {
    one.name: one
    for one in (
        DELIVERY,
        Profile(
            "action-network",
            _columns("email,first_name,last_name,address,city,state,zip_code,country,language"),
            _action_network,
        ),
        Profile("civicrm", _columns(_CIVICRM), _civicrm),
        Profile("nationbuilder", _columns(_NATIONBUILDER), _nationbuilder),
        OSDI,
    )
}
