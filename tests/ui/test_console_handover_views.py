"""What the pages of tally, packet, lists and the file say: tables over real registries' answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.model import Moment
from kiosk.packet.verifying import Verdict, Verified
from kiosk.registry.handed import HandedOn
from kiosk.registry.team import Joined
from kiosk.registry.transfer import Transfer
from kiosk.registry.value import Tally
from ui.console import checks_view, handing_view, packeting_view, sharing_view, verifying_view
from ui.console.checks_view import Facts, checks, heading
from ui.console.packeting_view import Ordered, Standing, wanting
from ui.console.tallying_view import KINDS, OUT, view

NOW = Moment.at(datetime(2027, 2, 23, 3, 0, tzinfo=UTC))
GOOD = Facts(
    deliverable=9,
    missing=0,
    kiosks=(),
    forks=0,
    searched=True,
    undecided=0,
    held=0,
    conflicts=0,
    unconfirmed=0,
    files=0,
    waiting=0,
    off_day=0,
    addressees=2,
)
OTHERS = ("unconfirmed", "off_day", "quarantined_files", "withdrawals_waiting")
NUMBERS = dict.fromkeys((*OUT, *OTHERS), 0)
COUNTS = {
    "by_day": (("2027-02-06", 3), ("2027-02-07", 6)),
    "by_hour": (("2027-02-06 11", 3), ("2027-02-07 12", 6)),
    "by_event": (("2027-02-06 Feria Ficticia", 9),),
    "by_state": (("GUA", 2), ("JAL", 7)),
    "by_home": (("", 1), ("US-TX", 5), ("never", 3)),
    "by_language": (("en", 8), ("es", 1)),
    "by_method": (("drawn", 9),),
    "by_choice": (("publish", 4),),
}
TALLY = Tally(**{"captured": 12, "deliverable": 9} | NUMBERS | {"voided": 3} | COUNTS)
SENT = Transfer(
    n=1,
    at=NOW,
    what="",
    to="Embajada Ficticia",
    by="Ana Ficticia",
    lines=9,
    first=1,
    last=9,
    sha256=bytes(32),
    kind="full",
    acknowledged=None,
    acknowledged_by="",
    content="full",
    region="",
    language="en",
    packet="P-1",
    digest=bytes(32),
    follows=0,
    uid=bytes(32),
)


def tallied(tally, kind="funnel"):
    return view(tally, kind, "en", lambda *_: "<svg/>", {"publish": "Publish my name"})


def test_the_sums_are_said_to_tie_only_where_they_do():
    assert tallied(TALLY).ties == "The sums tie: 12 captured − 3 left out = 9."
    untied = tallied(replace(TALLY, voided=2))
    assert (untied.tied, untied.ties.startswith("The sums do not tie")) == (False, True)


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    (
        ("funnel", ("Captured", "12"), ("Deliverable", "9")),
        ("days", ("6 February", "3"), ("7 February", "6")),
        ("events", ("Feria Ficticia · 6 February", "9"), ("Feria Ficticia · 6 February", "9")),
        ("map", ("Jalisco", "7"), ("Guanajuato", "2")),
        ("homes", ("Texas", "5"), ("Not said", "1")),
        ("ways", ("Signed in English", "8"), ("Publish my name", "4")),
    ),
)
def test_beside_each_picture_the_same_stands_as_a_table(kind, first, last):
    shown = tallied(TALLY, kind)
    rows = list(zip(shown.labels, shown.numbers, strict=True))
    assert (rows[0], rows[-1]) == (first, last)
    assert shown.kinds[shown.chosen] == tallied(TALLY).kinds[list(KINDS).index(kind)]


def test_without_a_signature_there_is_nothing_to_count():
    assert tallied(None).empty
    assert tallied(replace(TALLY, captured=0, voided=0, deliverable=0)).empty


def test_a_good_list_is_green_and_says_how_many_to_print():
    found = checks(GOOD)
    assert {check.level for check in found} == {checks_view.GREEN}
    assert heading(found, GOOD) == "Ready to print"
    assert found[-1].sentence == "Print 4: 2 to hand over, one to be stamped, one for yourselves."


@pytest.mark.parametrize(
    ("changed", "name", "page"),
    (
        ({"missing": 6, "kiosks": ("Mesa 7",)}, "Gaps", "Gaps"),
        ({"undecided": 2}, "Duplicates", "Duplicates"),
        ({"searched": False}, "Duplicates", "Duplicates"),
        ({"held": 1}, "Review", "Review"),
        ({"conflicts": 2}, "Two versions", "Review"),
        ({"unconfirmed": 9}, "Kiosks", "Gaps"),
        ({"files": 1}, "Files", "Merge"),
        ({"off_day": 1}, "Clocks", "Review"),
        ({"waiting": 1}, "Withdrawals", ""),
    ),
)
def test_what_is_open_stands_first_with_the_way_there(changed, name, page):
    first, *rest = checks(facts := replace(GOOD, **changed))
    assert (first.level, first.name, first.page) == (checks_view.AMBER, name, page)
    assert all(check.level == checks_view.GREEN for check in rest)
    assert heading((first, *rest), facts) == "One thing to look at before printing"


def test_nothing_to_hand_over_is_said_before_anything_else():
    none = replace(GOOD, deliverable=0)
    assert heading(checks(none), none) == "There is no signature to hand over yet"


@pytest.mark.parametrize(
    ("ordered", "transfers", "missing"),
    (
        (Ordered(), (), ""),
        (Ordered("public"), (), "missing-to"),
        (Ordered("public", to=" "), (), "missing-to"),
        (Ordered("internal", to="Archivo"), (), ""),
        (Ordered("annex", to="Senado"), (), "missing-region"),
        (Ordered("supplement"), (), "missing-since"),
        (Ordered("supplement"), (SENT,), ""),
        (Ordered("correction"), (replace(SENT, kind="correction"),), "missing-since"),
    ),
)
def test_what_is_missing_is_told_before_anything_is_made(ordered, transfers, missing):
    assert wanting(Standing(transfers=transfers), ordered) == missing


def test_the_register_shows_the_file_of_tonight_and_whether_it_was_received():
    at = Standing(GOOD, transfers=(SENT,), files={1: Path("/made.pdf")})
    shown = packeting_view.view(at, 4, Ordered(), "en")
    assert (shown.part, shown.file, shown.received) == ("entry", "/made.pdf", False)
    assert shown.notes[4] == "9 signatures · Embajada Ficticia · no receipt yet"
    got = replace(SENT, acknowledged=NOW, acknowledged_by="Oficialía")
    again = packeting_view.view(replace(at, transfers=(got,), files={}), 4, Ordered(), "en")
    assert (again.file, again.received, again.signs[4]) == ("", True, "check")
    assert again.notes[4].endswith("received: Oficialía, 22 February 2027, 21:00")


@pytest.mark.parametrize(
    ("found", "level", "words"),
    (
        (Verified(Verdict.UNCHANGED, b"", SENT, 9), "good", "All of its 9 lines still stand."),
        (
            Verified(Verdict.UNCHANGED, b"", SENT, 8, ((3, "7KQ2MD8VXA-3", "withdrawn"),)),
            "notice",
            "One of its lines no longer stands.",
        ),
        (Verified(Verdict.CHANGED, b"", SENT, 9), "stop", "it was altered"),
        (Verified(Verdict.FOREIGN, b"", None), "stop", "was not made from this registry"),
    ),
)
def test_a_file_is_told_for_what_it_is(found, level, words):
    shown = verifying_view.view("a.pdf", found, "en", missing=False)
    assert (shown.level, words in shown.verdict) == (level, True)


def test_a_list_tells_the_count_first_and_who_withdrew_since():
    given = HandedOn(NOW, "civicrm", "csv", 4, bytes(32), "Boletín", "Ana Ficticia", withdrawn=1)
    at = handing_view.Standing(9, 4, (given,))
    asked = handing_view.Asked()
    offer = handing_view.view(at, 2, asked, "en", ("email", ("csv",)))
    assert (offer.count, offer.possible) == ("4 people of 9 chose to be written to.", True)
    entry = handing_view.view(at, 5, asked, "en", ("", ()))
    assert entry.told.startswith("1 of them withdrew since. Tell Boletín")
    assert entry.signs[5] == "minus"


def test_a_merged_copy_tells_what_was_new_and_what_waits():
    nothing = Joined(0, 9, 0, 0, 0, 0, 0, 0, 0, 0, bytes(32))
    told = sharing_view.view(0, "", ("",), ("otra.registry", nothing)).told
    assert told == "otra.registry knew nothing that is not here already. Nothing was changed."
    split = replace(nothing, new=3, decisions=2, split=1)
    shown = sharing_view.view(0, "", ("", "Luz"), ("otra.registry", split))
    assert dict(zip(shown.labels, shown.numbers, strict=True))["Decided differently in both"] == "1"
    assert "waits at Duplicates and Review" in shown.told
    assert shown.people == ["Passphrase from when it was made", "Luz"]
