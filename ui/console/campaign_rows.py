"""Which fields each part of the campaign desk asks for, one row a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.campaign.fields import label, read_field, rows_in
from kiosk.campaign.value import Campaign
from kiosk.model import Language

SECTIONS = (
    "letter",
    "words",
    "recipients",
    "signers",
    "privacy",
    "days",
    "volunteers",
    "look",
    "storage",
    "keys",
    "check",
    "preview",
    "sign",
)
# Where a field belongs, by how its name begins; the longest that fits counts.
_HOMES = {
    "letter": "letter",
    "title": "words",
    "id": "words",
    "contact": "words",
    "share_link": "words",
    "asks": "words",
    "requests": "words",
    "addressees": "recipients",
    "relay": "recipients",
    "eligibility": "signers",
    "choices": "signers",
    "consent": "privacy",
    "controller": "privacy",
    "notice": "privacy",
    "retention": "privacy",
    "opens": "days",
    "closes": "days",
    "delivery": "days",
    "events": "days",
    "volunteers": "volunteers",
    "accent": "look",
    "mode": "look",
    "storage": "storage",
    "organizers": "keys",
    "version": "sign",
}
# A plain name is a line; `name*` is a tall box, `name#` a very tall one, `name?` a choice.
_ROW_FIELDS = {
    "asks": ("en", "es"),
    "requests": ("en", "es"),
    "addressees": (
        "name",
        "title.en",
        "title.es",
        "role.en",
        "role.es",
        "address*",
        "checked_on",
    ),
    "eligibility": ("en", "es", "id"),
    "choices": ("en", "es", "needs?", "id"),
    "events": ("name", "town", "state", "day"),
    "volunteers": ("name", "pin!"),
    "organizers": ("name", "recipient"),
}
_FORMS = {
    "letter": ("letter.file#", "letter.language?", "letter.first_line", "letter.translation#"),
    "words": ("title.en", "title.es", "[asks]", "[requests]", "contact", "share_link", "id"),
    "recipients": ("[addressees]", "relay.en", "relay.es"),
    "signers": ("[eligibility]", "[choices]"),
    "privacy": (
        "controller.name",
        "controller.domicile*",
        "controller.contact",
        "retention.en",
        "retention.es",
        "consent.en*",
        "consent.es*",
        "notice.version",
        "notice.simplified.en#",
        "notice.simplified.es#",
        "notice.full.en#",
        "notice.full.es#",
    ),
    "days": (
        "opens",
        "closes",
        "delivery.day",
        "delivery.place.en",
        "delivery.place.es",
        "[events]",
    ),
    "volunteers": ("[volunteers]",),
    "look": ("accent%", "mode?"),
    "storage": ("storage.scheme?",),
    "keys": ("[organizers]",),
}
_KINDS = {"*": "tall", "#": "long", "?": "choice", "!": "pin", "%": "colour"}
_CHOICES = {
    "letter.language": ("en", "es"),
    "needs": ("", "email", "zip"),
    "mode": ("official", "rehearsal"),
    "storage.scheme": ("", "webdav", "s3", "gdrive", "dropbox", "onedrive", "fs"),
}
_STORED = {
    "webdav": ("storage.options.endpoint", "storage.root"),
    "s3": (
        "storage.options.endpoint",
        "storage.options.bucket",
        "storage.options.region",
        "storage.root",
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the form.

    `kind`: `line`, `tall`, `long`, `choice`, `pin`, `colour` ask for something; `head` begins
    a row of a list, which can be taken out, and `add` offers one more.
    """

    kind: str
    path: str
    label: str
    value: str
    options: tuple[str, ...] = ()


def rows(campaign: Campaign, section: str, language: Language) -> tuple[Row, ...]:
    """Give the rows of *section*, labelled in *language*."""
    return tuple(_rows(campaign, section, language))


def section_of(where: str) -> str:
    """Give the section that holds the field *where* of a problem."""
    return _HOMES.get(where.partition(".")[0].partition("[")[0], "words")


def _rows(campaign: Campaign, section: str, language: Language) -> Iterator[Row]:
    fields = _FORMS.get(section, ())
    if section == "storage" and campaign.storage is not None:
        fields += _STORED.get(campaign.storage.scheme, ("storage.root",))
    for name in fields:
        if not name.startswith("["):
            yield _field(campaign, name, language)
            continue
        listed = name.strip("[]")
        for number in range(1, rows_in(campaign, listed) + 1):
            at = f"{listed}[{number}]"
            yield Row("head", at, f"{label(listed, language)} {number}", "")
            for each in _ROW_FIELDS[listed]:
                yield _field(campaign, f"{at}.{each}", language)
        yield Row("add", listed, label(listed, language), "")


def _field(campaign: Campaign, name: str, language: Language) -> Row:
    path = name.rstrip("".join(_KINDS))
    kind = _KINDS.get(name[len(path) :], "line")
    options = _CHOICES.get(path) or _CHOICES.get(path.rpartition(".")[2], ())
    told = () if kind != "choice" else options
    return Row(kind, path, label(path, language), read_field(campaign, path), told)
