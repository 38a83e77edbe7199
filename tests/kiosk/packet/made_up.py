"""A campaign, signers and drawings that nobody ever saw, for the tests of the packet."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from math import cos, pi, sin
from random import Random

from kiosk import ink
from kiosk.campaign.value import (
    Addressee,
    Campaign,
    Controller,
    Letter,
    Notice,
    SignedCampaign,
    Statement,
)
from kiosk.ink import Ink, Point
from kiosk.model import Bilingual, Event, Language, Method, Mode, Moment, Name, Place
from kiosk.packet import Counts, Line, Packet, Sitting

MADE = Moment.at(datetime(2026, 2, 23, 18, 30, 5, tzinfo=UTC))
PLACES = (("Ajijic", "JAL"), ("Mérida", "YUC"), ("Toluca", "MEX"), ("La Paz", "BCS"))
HOMES = ("US-TX", "US-CA", "never", "", "US-PR")
LETTER = """We invite everybody; this line is not delivered.

Dear Ambassador Ana Ficticia,



We who live beside the river don't ask for much: the old bridge and the “New Bridge!”, and the “new\
 bridge”, stay\u00a0open – for the U.S. families – whose children’s schools stand there.   On\
 February 23rd we wait - rain or shine - for John Q. Invented.

1.      Keep the bridges open — all of them.

2.      Paint the rails; keep “Zoë’s bench” where it is.

With respect and 1.5 hopes.
""".encode()


def both(text: str) -> Bilingual:
    return Bilingual(text, f"{text} (es)")


def campaign(
    letter: bytes = LETTER,
    first_line: int = 3,
    mode: Mode = Mode.OFFICIAL,
    language: Language = "en",
    **changes,
) -> SignedCampaign:
    one = Addressee(
        both("Ambassador"),
        "Ana Ficticia",
        both("Ambassador to the River"),
        "Embassy on the Made-up Square 1\n06500 Ciudad de México",
        date(2026, 1, 1),
    )
    value = Campaign(
        id="bridges",
        version=3,
        mode=mode,
        title=both("Good neighbours"),
        letter=Letter(language, letter, first_line, b""),
        asks=(both("Speak with respect."), both("Keep the bridges open.")),
        requests=(both("Bridges"),),
        addressees=(one,),
        relay=both("The Mayor of Nowhere"),
        eligibility=(Statement("adult", both("I am 18 or older.")),),
        notice=Notice("7", both("Short notice"), both("Full notice")),
        consent=both("I agree ({v}, {controller}, {recipients})."),
        choices=(),
        controller=Controller("Vecinos Ficticios A. C.", "Calle Inventada 1", "hola@example.org"),
        contact="hola@example.org",
        share_link="",
        opens=date(2026, 1, 1),
        closes=date(2026, 2, 20),
        delivery_day=date(2026, 2, 24),
        delivery_place=both("Embassy"),
        retention=both("Thirty days"),
        organizers=(),
    )
    return SignedCampaign(replace(value, **changes), b"r" * 32, sha256(b"campaign").digest(), b"")


def drawing(seed: int, points: int = 160) -> bytes:
    chance = Random(seed)
    waves = [(chance.uniform(0.3, 1), chance.uniform(2, 16)) for _ in range(4)]
    path = []
    for index in range(points):
        turn = index / points * 2 * pi
        lean = sum(size * cos(speed * turn) for size, speed in waves) / 4
        rise = sum(size * sin(speed * turn) for size, speed in waves) / 4
        x, y = 900 + 6300 * index / points + 500 * lean, 1500 - 1300 * rise
        path.append(Point(round(x), round(y), index * 8, 0))
    half = points // 2
    return ink.pack(ink.thin(Ink(ink.UNITS, 3000, (tuple(path[:half]), tuple(path[half:])))))


def line(number: int, given: str = "Ana", surname: str = "Ficticia", **changes) -> Line:
    return replace(
        Line(
            id=f"7KQ2MD8VXA-{number}",
            name=Name(given, surname, f"{given} {surname}".strip()),
            place=Place(*PLACES[number % len(PLACES)]),
            ink=drawing(number),
            method=Method.DRAWN,
        ),
        **changes,
    )


def packet(lines: list[Line] | int, signed: SignedCampaign | None = None, **changes) -> Packet:
    if isinstance(lines, int):
        lines = [line(number, surname=f"Ficticia {number:04}") for number in range(1, lines + 1)]
    count = len(lines)
    fair = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2026, 2, 7))
    market = Event("Mercado Ficticio", Place("Chapala", "JAL"), date(2026, 2, 8))
    homes = Counter(HOMES[index % len(HOMES)] for index in range(count))
    value = Packet(
        campaign=signed or campaign(),
        lines=tuple(lines),
        counts=Counts(count + 9, 3, 1, 4, 1, count),
        events=(Sitting(fair, count - count // 3), Sitting(market, count // 3)),
        by_home=tuple(homes.items()),
        made=MADE,
        registry_digest=sha256(b"registry").digest(),
    )
    return replace(value, **changes)
