"""A registry of made-up signers with choices, for the tests of the copies of a packet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2

from kiosk import record
from kiosk.campaign import file as campaign_file
from kiosk.campaign.value import Choice
from kiosk.model import Name, Place, RecordId
from kiosk.packet.gathering import write_packet
from kiosk.packet.order import Made, Order, Variant
from kiosk.registry.registry import Registry
from tests.kiosk.packet.made_up import drawing
from tests.kiosk.registry.day import FAIR, NOON, ROOT, Tablet, Team, both, put

ZIPS = ("79901", "78701", "78704")


def team_with_choices() -> Team:
    """Organizers whose campaign also offers a copy to members of Congress."""
    team = Team()
    value = team.campaign.campaign
    choices = (*value.choices, Choice("congress", both("Congress"), "zip"))
    raw = campaign_file.write(replace(value, choices=choices), ROOT)
    object.__setattr__(team, "campaign", campaign_file.read(raw))
    return team


@dataclass
class Desk:
    """An organizer's registry, the tablet that fills it, and a folder for what is made."""

    registry: Registry
    team: Team
    tablet: Tablet
    folder: Path

    def sign(self, count: int) -> None:
        """Of every six one is of Texas and wants a copy sent; every other one is public."""
        for _ in range(count):
            seq = len(self.tablet.sealed) + 1
            texan = seq % 6 == 0
            surname = f"Inventada {'abcdefghij'[seq % 10]}{seq}"
            signature = self.team.signature(
                seq,
                FAIR,
                name=Name("Ana", surname, f"Ana {surname}"),
                place=Place("Ajijic", "JAL") if seq % 3 else Place("Mérida", "YUC"),
                home="US-TX" if texan else "US-CA",
                choices=(*(("congress",) if texan else ()), *(("publish",) if seq % 2 else ())),
                postal_code=ZIPS[seq // 6 % 3] if texan else "",
            )
            id_ = RecordId(self.tablet.id, seq)
            self.tablet.put(record.encode(record.Record(id_, signature, drawing(seq, 40))))

    def merge(self) -> None:
        self.registry.merge(put(self.folder, self.tablet.export()), [self.team.identity], NOON)

    def make(self, variant: Variant, now=NOON, **order) -> Made:
        target = self.folder / f"{variant}.pdf"
        return write_packet(self.registry, Order(variant, by="Ana Ficticia", **order), target, now)


def words(made: Made) -> str:
    """Everything that can be read in a file."""
    document = pypdfium2.PdfDocument(made.path)
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
