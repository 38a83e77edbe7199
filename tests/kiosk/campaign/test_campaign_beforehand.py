"""Events, volunteers and storage that a campaign names beforehand, in the form and in the check."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.campaign.check import problems
from kiosk.campaign.check_day import MOST, is_open_address, is_secret
from kiosk.campaign.file import write
from kiosk.campaign.form import FORM, draft
from kiosk.campaign.problems import errors
from kiosk.campaign.value import UNSET, Storage, Volunteer
from kiosk.crypto.pin import fitting, verifier
from kiosk.errors import UsageRefused
from kiosk.model import Event, Place

FAIR = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2026, 2, 7))
CLOUD = Storage("webdav", (("endpoint", "https://cloud.example.org/dav"),), "/firma")
PIN = verifier("402918")


def codes(campaign):
    return [one.code for one in errors(problems(campaign))]


def warned(campaign):
    return [one.code for one in problems(campaign) if one.warning]


def with_event(campaign, **changes):
    return replace(campaign, events=(replace(FAIR, **changes),))


def with_storage(campaign, scheme, root="/firma", **options):
    return replace(campaign, storage=Storage(scheme, tuple(sorted(options.items())), root))


def test_a_campaign_may_name_all_three(campaign):
    roster = (Volunteer("Ana Ficticia"), Volunteer("Bo Nemo", PIN))
    named = replace(campaign, events=(FAIR,), volunteers=roster, storage=CLOUD)
    assert codes(named) == codes(campaign)
    assert warned(named) == warned(campaign)


CASES = {
    "an event without a name": (lambda c: with_event(c, name=" "), ["field-missing"]),
    "an event of 101 letters": (lambda c: with_event(c, name="a" * 101), ["name-form"]),
    "an event in no town": (lambda c: with_event(c, place=Place("", "JAL")), ["field-missing"]),
    "a town of digits": (lambda c: with_event(c, place=Place("45920", "JAL")), ["name-form"]),
    "an event in no state": (lambda c: with_event(c, place=Place("Ajijic", "")), ["field-missing"]),
    "a state of another land": (
        lambda c: with_event(c, place=Place("Austin", "TX")),
        ["state-unknown"],
    ),
    "an event without a day": (lambda c: with_event(c, day=UNSET), ["day-missing"]),
    "an event before signing begins": (
        lambda c: with_event(c, day=c.opens - timedelta(1)),
        ["event-outside"],
    ),
    "an event after signing ends": (
        lambda c: with_event(c, day=c.closes + timedelta(1)),
        ["event-outside"],
    ),
    "an event in another zone": (lambda c: with_event(c, zone="Europe/Berlin"), ["event-zone"]),
    "an event twice": (
        lambda c: replace(c, events=(FAIR, replace(FAIR, name="feria  FICTICIA"))),
        ["event-twice"],
    ),
    "too many events": (
        lambda c: replace(
            c, events=tuple(replace(FAIR, name=f"Feria {one}") for one in range(MOST + 1))
        ),
        ["rows-many"],
    ),
    "a volunteer without a name": (
        lambda c: replace(c, volunteers=(Volunteer(""),)),
        ["field-missing"],
    ),
    "a volunteer of digits": (lambda c: replace(c, volunteers=(Volunteer("7"),)), ["name-form"]),
    "two volunteers of one name": (
        lambda c: replace(c, volunteers=(Volunteer("Ana F"), Volunteer("ana  f"))),
        ["name-twice"],
    ),
    "a bare PIN": (
        lambda c: replace(c, volunteers=(Volunteer("Ana F", "402918"),)),
        ["pin-form"],
    ),
    "a PIN that would cost too much": (
        lambda c: replace(c, volunteers=(Volunteer("Ana F", PIN.replace("m=65536", "m=999999")),)),
        ["pin-form"],
    ),
    "a storage nobody knows": (lambda c: with_storage(c, "ftp"), ["storage-scheme"]),
    "WebDAV without an address": (lambda c: with_storage(c, "webdav"), ["field-missing"]),
    "a folder that is none": (lambda c: with_storage(c, "fs", root=""), ["field-missing"]),
    "an address without encryption": (
        lambda c: with_storage(c, "webdav", endpoint="HTTP://cloud.example.org"),
        ["storage-open"],
    ),
    "an option twice": (
        lambda c: replace(c, storage=Storage("webdav", CLOUD.options * 2)),
        ["storage-twice"],
    ),
    "an option that is empty": (
        lambda c: with_storage(c, "gdrive", folder=""),
        ["field-missing"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_wrong_is_named(campaign, name):
    change, wanted = CASES[name]
    assert codes(change(campaign)) == wanted


def test_a_password_in_a_public_file_is_worth_a_look(campaign):
    named = with_storage(campaign, "webdav", endpoint="https://example.org", password="fiction")
    assert codes(named) == []
    assert "storage-secret" in warned(named)
    assert is_secret("secret_access_key")
    assert not is_secret("access_key_id")


@pytest.mark.parametrize("address", ("http://127.0.0.1:9000", "http://[::1]/x", "http://localhost"))
def test_the_machine_itself_may_be_reached_without_encryption(address):
    assert not is_open_address(address)


def test_the_form_says_the_same(tmp_path):
    (tmp_path / FORM).write_text(
        """
        [[events]]
        name = "Feria Ficticia"
        town = "Ajijic"
        state = "Jalisco"
        day = 2026-02-07
        [[volunteers]]
        name = "Ana Ficticia"
        [storage]
        scheme = "webdav"
        root = "/firma"
        options.endpoint = "https://cloud.example.org/dav"
        """,
        "utf-8",
    )
    campaign = draft(tmp_path / FORM).campaign
    assert campaign.events == (FAIR,)
    assert campaign.volunteers == (Volunteer("Ana Ficticia"),)
    assert campaign.storage == CLOUD


def test_what_the_new_form_shows_as_an_example_can_be_taken(tmp_path, firma):
    assert firma("campaign form --letter letter.txt --out made").exception is None
    form = (tmp_path / "made" / FORM).read_text("utf-8")
    _, _, tail = form.partition("# [[events]]")
    lines = [line.removeprefix("# ") for line in ("# [[events]]" + tail).splitlines()]
    wanted = [line for line in lines if re.match(r"\[|[a-z]+ = ", line)]
    values = tomllib.loads("\n".join(wanted))
    assert set(values) == {"events", "volunteers", "storage"}
    (tmp_path / "made" / FORM).write_text("\n".join(wanted), "utf-8")
    drafted = draft(tmp_path / "made" / FORM)
    assert "form-unknown" not in [one.code for one in drafted.found]
    assert drafted.campaign.storage is not None


def test_show_tells_of_them_and_keeps_a_password_back(tmp_path, firma, campaign, root):
    secret = Storage("webdav", (*CLOUD.options, ("password", "fiction")), "/firma")
    roster = (Volunteer("Bo Nemo", PIN),)
    named = replace(campaign, events=(FAIR,), volunteers=roster, storage=secret)
    (tmp_path / "a.campaign").write_bytes(write(named, root))
    said = firma("campaign show a.campaign").stdout
    assert "Feria Ficticia, Ajijic, Jalisco" in said
    assert "Bo Nemo, with a PIN" in said
    shown = firma("campaign show a.campaign --json").stdout
    assert json.loads(shown)["storage"]["options"]["password"] == "…"
    assert "fiction\n" not in said
    assert "fiction" not in shown
    assert PIN not in said + shown


def test_a_pin_is_made_into_a_line_for_the_form(tmp_path, firma):
    (tmp_path / "pin.txt").write_text("402918\n")
    made = json.loads(firma("campaign pin --pin-file pin.txt --json").stdout)["pin"]
    assert fitting("402918", [made]) == 0
    asked = firma("campaign pin", given="402918\n402919\n402918\n402918\n")
    line = next(row for row in asked.stdout.splitlines() if row.startswith("pin = "))
    assert fitting("402918", [tomllib.loads(line)["pin"]]) == 0
    assert "402918" not in asked.stdout + asked.stderr


@pytest.mark.parametrize(("digits", "why"), (("40291", "pin-digits"), ("123456", "pin-weak")))
def test_a_pin_that_is_none_or_weak_is_refused(tmp_path, firma, digits, why):
    (tmp_path / "pin.txt").write_text(digits)
    refused = firma("campaign pin --pin-file pin.txt").exception
    assert isinstance(refused, UsageRefused)
    assert refused.facts["why"] == why
