"""A closing slip is ticked against what arrived: what lacks, what is told in two ways."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from kiosk.errors import SlipRefused
from kiosk.exports.chain import merkle_root
from kiosk.model import Counts, Mode, device_id
from kiosk.packet.slip import Slip, signed
from kiosk.registry.ticked_said import say
from kiosk.words import sentence
from tests.kiosk.registry.day import FAIR, LATER, MARKET, NOON, fresh, put


def slip(tablet, event=FAIR, first=1, last=None, **changes):
    """What the tablet would have printed at its close."""
    last = len(tablet.sealed) if last is None else last
    campaign = tablet.team.campaign.campaign
    hashes = [sha256(each).digest() for each in tablet.sealed[first - 1 : last]]
    value = Slip(
        campaign=campaign.id,
        version=campaign.version,
        mode=campaign.mode,
        event=event.name,
        town=event.place.town,
        state=event.place.state,
        day=event.day,
        uid=event.uid(campaign.id),
        kiosk=tablet.name,
        device=tablet.key.public,
        first=first,
        last=last,
        counts=Counts(last - first + 1, 0, 0, 0),
        root=merkle_root(hashes),
        closed=NOON,
        file="a.firma-export",
        file_start=b"12345678",
    )
    return signed(replace(value, **changes), tablet.key.sign)


@pytest.fixture
def tick(registry):
    return lambda text, by="Ana Ficticia", at=NOON: registry.tick_slip(text, by, at)


def test_what_lacks_of_a_slip_is_read_out_in_both_languages(registry, merge, tablet, tick):
    tablet = replace(tablet, name="K3").sign(90)
    merge(tablet.export(last=87))
    told = tick(slip(tablet))
    assert (told.have, told.missing, told.findings) == (((1, 87),), ((88, 90),), ("missing",))
    said = say(told, "en")
    assert said == "K3, Ajijic, 11 February 2017: have 1–87, slip says 90, missing 88–90."
    assert "hay 1–87, la papeleta dice 90, faltan 88–90" in say(told, "es")
    (line,) = registry.gaps()
    assert line.slip == told
    merge(tablet.export(closed=True))
    (line,) = registry.gaps()
    assert line.slip is not None
    assert line.slip.complete
    assert "have 1–90, as the slip says." in say(line.slip, "en")


def test_a_slip_that_came_before_any_file_has_its_line(registry, tablet, tick):
    told = tick(slip(tablet.sign(3)))
    assert told.findings == ("unknown", "missing")
    assert told.words in say(told, "es")
    assert "have none, slip says 1–3, missing 1–3" in say(told, "en")
    (line,) = registry.gaps()
    assert (line.kiosk, line.event, line.missing, line.held) == ("Mesa 1", FAIR.name, ((1, 3),), 0)


def test_the_close_that_lacks_is_told(merge, tablet, tick):
    merge(tablet.sign(3).export())
    told = tick(slip(tablet))
    assert (told.findings, told.complete) == (("open",), False)


def test_an_event_where_nobody_signed_is_complete_once_its_close_came(merge, tablet, tick):
    merge(tablet.export(closed=True))
    told = tick(slip(tablet))
    assert told.complete
    assert "nobody signed" in say(told, "en")


def test_a_copied_kiosk_is_told_even_where_nothing_lacks(merge, tablet, tick):
    copy = tablet.sign(2).clone()
    merge(copy.sign(1).export(closed=True))
    told = tick(slip(tablet.sign(1, home="US-NV")))
    assert told.findings == ("forked",)
    assert "copied or set back" in say(told, "en")
    merge(tablet.export(closed=True))
    assert tick(slip(tablet)).findings == ("forked",)


def test_a_kiosk_that_was_set_back_is_told_by_what_came_beyond(merge, tablet, tick):
    old = tablet.sign(3).clone()
    merge(tablet.sign(2).export(closed=True))
    told = tick(slip(old))
    assert ("set-back" in told.findings, told.beyond) == (True, ((4, 5),))
    assert "4–5" in say(told, "en")


def test_two_slips_that_claim_the_same_sequences_tell_it_both(registry, merge, tablet, tick):
    merge(tablet.sign(3).export(closed=True))
    other = tablet.clone().sign(2)
    assert tick(slip(tablet)).complete
    assert "set-back" in tick(slip(other, MARKET, first=3)).findings
    assert all("set-back" in one.findings for one in registry.slips())
    assert {line.event for line in registry.gaps()} == {FAIR.name, MARKET.name}


def test_slips_that_say_the_same_or_follow_each_other_agree(registry, merge, tablet, tick):
    merge(tablet.sign(3).export(closed=True))
    assert tick(slip(tablet)).complete
    assert tick(slip(tablet, file="b.firma-export")).complete
    merge(tablet.sign(2, MARKET).export(MARKET, first=4, closed=True))
    assert tick(slip(tablet, MARKET, first=4)).complete
    assert all(one.complete for one in registry.slips())


def test_a_slip_read_in_twice_is_kept_once_and_by_the_first(registry, tablet, tick):
    text = slip(tablet.sign(1))
    tick(text)
    assert tick("\n" + text.replace("\n", "\r\n"), "Beto Ficticio", LATER).by == "Ana Ficticia"
    assert len(registry.slips()) == 1


@pytest.mark.parametrize("changes", ({"campaign": "otra"}, {"mode": Mode.REHEARSAL}))
def test_a_slip_of_another_campaign_is_refused_and_not_kept(registry, tablet, tick, changes):
    with pytest.raises(SlipRefused) as refusal:
        tick(slip(tablet.sign(1), **changes))
    assert "another campaign" in sentence(refusal.value, "en")
    assert "otra campaña" in sentence(refusal.value, "es")
    assert registry.slips() == ()


def test_a_slip_beyond_every_sequence_is_refused(tablet, tick):
    with pytest.raises(SlipRefused, match="form"):
        tick(slip(tablet, last=2**60, counts=Counts(2**60, 0, 0, 0)))


def test_slips_of_both_organizers_are_ticked_after_their_registries_met(
    registry, merge, tablet, tick, tmp_path, team
):
    merge(tablet.sign(2).export())
    with fresh(tmp_path / "two", team) as two:
        two.merge(put(tmp_path, tablet.sign(2).export(closed=True)), [team.identity], NOON)
        two.tick_slip(slip(tablet), "Beto Ficticio", NOON)
        tick(slip(tablet), at=LATER)
        registry.merge_registry(two, LATER)
        (mine,), (theirs,) = registry.slips(), two.slips()
        assert mine == theirs
        assert (mine.by, mine.complete) == ("Beto Ficticio", True)
        assert {line.device for line in registry.gaps()} == {line.device for line in two.gaps()}
        assert device_id(tablet.key.public) == tablet.id
