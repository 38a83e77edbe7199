"""What a kiosk could have written is held; what is bound to other texts or more waits alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.campaign.consent import hashes
from kiosk.campaign.value import Choice
from kiosk.crypto.seal import unseal
from kiosk.model import UNNAMED, Bilingual, Method, Moment, Name, Place, RecordId
from kiosk.registry.opening import Opened, read_plain
from tests.kiosk.registry.day import FAIR, Tablet

LONG = "Ana " * 40

GOOD = {
    "a mark before a witness": {"method": Method.MARK, "witness": "Eva Inventada"},
    "helped by nobody with a name": {"volunteer": UNNAMED},
    "helped": {"volunteer": "E. I."},
    "an address": {"choices": ("email",), "email": "ana@example.org"},
    "a choice whose address was never typed": {"choices": ("email",)},
    "statements in another order": {"eligibility": ("adult", "citizen")},
    "a clock ten years off": {"signed": Moment.at(datetime(2027, 1, 1, 12, tzinfo=UTC))},
}
BAD = {
    "a witness of no mark": {"witness": "Eva Inventada"},
    "a mark without a witness": {"method": Method.MARK},
    "a witness without end": {"method": Method.MARK, "witness": LONG},
    "a volunteer without end": {"volunteer": LONG.strip()},
    "a volunteer with orders for a terminal": {"volunteer": "Eva\x1b[2J"},
    "a volunteer that is no name": {"volunteer": "**"},
    "a name without end": {"name": Name(LONG.strip(), "", LONG.strip())},
    "a printed name without a letter": {"name": Name("Ana", "Ficticia", "**")},
    "a town without a name": {"place": Place("", "JAL")},
    "a state that is none": {"place": Place("Ajijic", "XXX")},
    "a home that is none": {"home": "US-XX"},
    "a statement too few": {"eligibility": ("citizen",)},
    "a statement too many": {"eligibility": ("citizen", "adult", "other")},
    "a statement twice": {"eligibility": ("citizen", "adult", "adult")},
    "a choice twice": {"choices": ("publish", "publish")},
    "a choice of no such campaign": {"choices": ("unheard-of",)},
    "an address that nothing needs": {"choices": ("publish",), "email": "ana@example.org"},
    "no address": {"choices": ("email",), "email": "ana"},
    "an address with blanks": {"choices": ("email",), "email": " ana@example.org"},
    "a ZIP code that nothing needs": {"postal_code": "78701"},
}


@pytest.mark.parametrize("name", GOOD)
def test_what_a_kiosk_could_have_written_is_held(registry, merge, team, name):
    merged = merge(Tablet(team).sign(1, **GOOD[name]).export())
    assert (merged.new, merged.unread) == (1, ())


@pytest.mark.parametrize("name", BAD)
def test_what_no_kiosk_would_write_waits_alone(registry, merge, team, name):
    merged = merge(Tablet(team).sign(1, **BAD[name]).sign(1).export())
    assert [fault.reason for fault in merged.unread] == ["record-form"]
    assert registry.tally().deliverable == 1


@pytest.mark.parametrize(
    "changes",
    (
        {"letter": bytes(32)},
        {"notice": bytes(32)},
        {"statement": bytes(32)},
        {"notice_version": "2"},
        {"language": "es"},
        {"notice_language": "es"},
    ),
)
def test_a_record_bound_to_other_texts_waits_alone(registry, merge, team, changes):
    shown = replace(team.signature(1, FAIR).shown, **changes)
    merged = merge(Tablet(team).sign(1, shown=shown).sign(1).export())
    assert [fault.reason for fault in merged.unread] == ["record-mismatch"]
    assert registry.tally().deliverable == 1


@pytest.mark.parametrize(("zip_code", "held"), (("78701-1234", True), ("7870", False)))
def test_a_zip_code_is_held_with_the_choice_that_needs_it(team, zip_code, held):
    office = Choice("office", Bilingual("Office", "Oficina"), "zip")
    campaign = replace(team.campaign.campaign, choices=(office,))
    tablet = Tablet(team).sign(1, choices=("office",), postal_code=zip_code)
    plain = unseal(tablet.sealed[0], [team.identity])
    pinned = replace(team.campaign, campaign=campaign)
    found = read_plain(plain, RecordId(tablet.id, 1), FAIR.uid(campaign.id), pinned)
    assert isinstance(found, Opened) is held


def test_notice_and_sentence_may_be_in_two_languages(registry, merge, team):
    shown = team.signature(1, FAIR).shown
    notice = hashes(team.campaign.campaign, "es").notice
    shown = replace(shown, notice_language="es", notice=notice)
    assert (shown.language, merge(Tablet(team).sign(1, shown=shown).export()).new) == ("en", 1)
