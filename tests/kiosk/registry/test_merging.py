from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk import record
from kiosk.crypto.seal import new_identity
from kiosk.errors import ExportRefused
from kiosk.model import Mode, Name, RecordId
from kiosk.registry.value import AlreadyMerged, Merged, Quarantined
from tests.kiosk.registry.day import (
    DRAWING,
    FAIR,
    LATER,
    MARKET,
    NOON,
    Tablet,
    campaign_for,
    fresh,
    put,
)


def test_an_export_merges_whole_and_its_signatures_are_deliverable(registry, merge, tablet):
    merged = merge(tablet.sign(3).export(closed=True))
    assert isinstance(merged, Merged)
    assert (merged.new, merged.seen, merged.voided, merged.unread) == (3, 0, 0, ())
    assert (merged.kiosk, merged.event, merged.new_device) == ("Mesa 1", "Feria Ficticia", True)
    found = list(registry.deliverable())
    assert [one.id for one in found] == [RecordId(tablet.id, seq) for seq in (1, 2, 3)]
    assert found[0].name == Name("Ana", "Ficticia 1", "Ana Ficticia 1")
    assert {one.ink for one in found} == {DRAWING}


def test_the_same_file_is_merged_once_even_under_another_name(registry, merge, tablet):
    raw = tablet.sign(2).export()
    first = merge(raw)
    again = merge(raw, name="otro nombre.firma-export")
    assert again == AlreadyMerged(first.sha256, resolved=0)
    assert registry.tally().captured == 2


def test_an_export_sealed_anew_counts_nothing_twice(registry, merge, tablet):
    tablet.sign(2)
    merge(tablet.export())
    merged = merge(tablet.export())
    assert (merged.new, merged.seen, merged.new_device) == (0, 2, False)
    assert registry.tally().captured == 2


def test_the_closing_export_adds_what_the_earlier_one_did_not_have(registry, merge, tablet):
    merge(tablet.sign(2).export())
    merged = merge(tablet.sign(3).export(closed=True))
    assert (merged.new, merged.seen) == (3, 2)
    assert registry.tally().deliverable == 5


def test_a_void_takes_the_signature_and_its_ink_away(registry, merge, tablet):
    merge(tablet.sign(2).export())
    merged = merge(tablet.void(2).export())
    assert (merged.new, merged.seen, merged.voided) == (0, 1, 1)
    assert [one.id.seq for one in registry.deliverable()] == [1]


def test_a_record_that_comes_after_its_void_stays_away(registry, merge, tablet):
    before = tablet.sign(2).export()
    merge(tablet.void(2).export())
    merged = merge(before)
    assert (merged.new, merged.seen, merged.voided) == (0, 1, 1)
    assert [one.id.seq for one in registry.deliverable()] == [1]


def test_a_void_of_an_earlier_sequence_is_heeded(registry, merge, tablet):
    merge(tablet.sign(3).export())
    tablet.sign(2).void(1)
    merged = merge(tablet.export(first=4, earlier=(1,)))
    assert (merged.new, merged.voided) == (2, 1)
    assert [one.id.seq for one in registry.deliverable()] == [2, 3, 4, 5]


def test_two_versions_of_one_record_are_both_held_and_neither_is_delivered(registry, merge, tablet):
    copy = tablet.sign(2).clone()
    merge(tablet.sign(2).export())
    merged = merge(copy.sign(1).export())
    assert (merged.seen, merged.conflicts) == (2, 1)
    tally = registry.tally()
    assert (tally.captured, tally.conflicts, tally.deliverable) == (4, 1, 3)
    assert [one.id.seq for one in registry.deliverable()] == [1, 2, 4]


@pytest.mark.parametrize(
    ("change", "reason"),
    (
        ({"name": "otra-carta"}, "campaign"),
        ({"version": 2}, "campaign-version"),
        ({"mode": Mode.REHEARSAL}, "mode"),
    ),
)
def test_an_export_of_another_campaign_is_quarantined(registry, merge, team, change, reason):
    other = campaign_for(team.identity.recipient, **change)
    outcome = merge(Tablet(team).export(campaign=other))
    assert (type(outcome), outcome.reason) == (Quarantined, reason)
    assert registry.tally().quarantined_files == 1


def test_official_exports_stay_out_of_a_rehearsal(tmp_path, team, tablet):
    rehearsal = replace(team)
    practice = campaign_for(team.identity.recipient, mode=Mode.REHEARSAL)
    object.__setattr__(rehearsal, "campaign", practice)
    with fresh(tmp_path / "rehearsal.db", rehearsal) as registry:
        outcome = registry.merge(put(tmp_path, tablet.sign().export()), [team.identity], NOON)
        assert outcome.reason == "mode"
        assert registry.tally().captured == 0


def test_an_export_sealed_for_a_stranger_too_is_quarantined(merge, team, tablet):
    recipients = [team.identity.recipient, new_identity().recipient]
    assert merge(tablet.sign().export(recipients=recipients)).reason == "keyset"


def test_an_export_for_other_recipients_waits_until_their_key_is_used(registry, merge, team):
    stranger = new_identity()
    raw = Tablet(team).sign(2).export()
    outcome = merge(raw, identities=[stranger])
    assert outcome.reason == "other-recipients"
    assert (registry.tally().captured, registry.tally().quarantined_files) == (0, 1)
    assert merge(raw).new == 2
    assert registry.tally().quarantined_files == 0


def test_a_record_sealed_for_a_stranger_is_held_alone_until_it_opens(registry, merge, team):
    stranger, tablet = new_identity(), Tablet(team).sign(1)
    signature = team.signature(2, FAIR)
    plain = record.encode(record.Record(RecordId(tablet.id, 2), signature, DRAWING))
    raw = tablet.put(plain, [stranger.recipient]).sign(1).export()
    merged = merge(raw)
    assert (merged.new, [fault.reason for fault in merged.unread]) == (2, ["record-seal"])
    assert merged.unread[0].line.endswith("-2")
    assert (registry.tally().quarantined, registry.tally().deliverable) == (1, 2)
    assert merge(raw, identities=[team.identity, stranger]).resolved == 1
    assert (registry.tally().quarantined, registry.tally().deliverable) == (0, 3)


def test_a_later_file_resolves_what_its_keys_open(registry, merge, team):
    stranger, tablet = new_identity(), Tablet(team)
    signature = team.signature(1, FAIR)
    plain = record.encode(record.Record(RecordId(tablet.id, 1), signature, DRAWING))
    merge(tablet.put(plain, [stranger.recipient]).export())
    other = Tablet(team, "Mesa 2").sign(1).export()
    assert merge(other, identities=[team.identity, stranger]).resolved == 1
    assert registry.tally().deliverable == 2


def bad(team, tablet, **changes):
    signature = team.signature(1, changes.pop("event", FAIR), **changes)
    return record.encode(record.Record(RecordId(tablet.id, 1), signature, DRAWING))


def drawn(plain, drawing):
    return record.join(record.text(plain), drawing)


def edited(plain, old, new):
    text = record.text(plain).replace(old, new)
    assert text != record.text(plain)
    return record.join(text, DRAWING)


@pytest.mark.parametrize(
    ("plain", "reason"),
    (
        (lambda team, tablet: b"nothing", "record-form"),
        (lambda team, tablet: bad(team, tablet, event=MARKET), "record-mismatch"),
        (lambda team, tablet: bad(team, tablet, campaign="otra"), "record-mismatch"),
        (lambda team, tablet: bad(team, tablet, mode=Mode.REHEARSAL), "record-mismatch"),
        (lambda team, tablet: bad(team, Tablet(team)), "record-mismatch"),
        (lambda team, tablet: bad(team, tablet, name=Name("", "", "")), "record-form"),
        (
            lambda team, tablet: bad(team, tablet, name=Name("A\nB", "Ficticia", "A B")),
            "record-form",
        ),
        (lambda team, tablet: bad(team, tablet, eligibility=("citizen",)), "record-form"),
        (lambda team, tablet: bad(team, tablet, choices=("unheard-of",)), "record-form"),
        (lambda team, tablet: edited(bad(team, tablet), b"-360", b"99999999999"), "record-form"),
        (lambda team, tablet: edited(bad(team, tablet), b'"2017-', b'"0001-'), "record-form"),
        (lambda team, tablet: bad(team, tablet)[:-20], "record-form"),
        (lambda team, tablet: drawn(bad(team, tablet), DRAWING[:-20]), "record-ink"),
        (lambda team, tablet: drawn(bad(team, tablet), b""), "record-ink"),
    ),
)
def test_a_record_no_kiosk_would_write_is_quarantined_alone(
    registry, merge, team, tablet, plain, reason
):
    merged = merge(tablet.put(plain(team, tablet)).sign(2).export())
    assert [fault.reason for fault in merged.unread] == [reason]
    assert (merged.new, registry.tally().deliverable) == (2, 2)


def test_sealed_bytes_that_are_no_age_file_are_quarantined_alone(registry, merge, tablet):
    merged = merge(tablet.put_raw(b"age-encryption.org/v1\n-> scrypt x 22\n").sign(1).export())
    assert [fault.reason for fault in merged.unread] == ["record-seal"]
    assert registry.tally().deliverable == 1


def test_a_void_lets_go_of_a_record_that_would_not_open(registry, merge, tablet):
    merge(tablet.put_raw(b"noise").export())
    merged = merge(tablet.void(1).export())
    assert merged.voided == 1
    assert (registry.tally().quarantined, registry.tally().voided) == (0, 1)


def test_a_dry_run_tells_the_same_and_stores_nothing(registry, merge, tablet):
    raw = tablet.sign(2).export()
    told = merge(raw, dry_run=True)
    assert registry.tally().captured == 0
    assert merge(raw) == told
    assert merge(b"noise", dry_run=True).reason == "not-age"
    assert registry.tally().quarantined_files == 0


def test_a_file_that_is_not_there_is_refused_and_not_quarantined(registry, tmp_path, team):
    with pytest.raises(ExportRefused) as refused:
        registry.merge(tmp_path / "missing.firma-export", [team.identity], NOON)
    assert refused.value.reason == "unreadable"
    assert registry.tally().quarantined_files == 0


def test_a_file_that_is_written_to_while_it_is_read_is_refused_and_not_quarantined(
    registry, tmp_path, team, tablet
):
    file, whole = put(tmp_path, bytes(1 << 20), "growing"), tablet.sign(2).export()
    with pytest.raises(ExportRefused) as refused:
        registry.merge(file, [team.identity], NOON, lambda _done, _all: file.write_bytes(whole))
    assert refused.value.reason == "unreadable"
    assert (registry.tally().captured, registry.tally().quarantined_files) == (0, 0)
    assert registry.merge(file, [team.identity], NOON).new == 2


def test_progress_is_told_in_records_up_to_all_of_them(merge, tablet):
    told = []
    merge(tablet.sign(3).void(2).export(), progress=lambda done, all_: told.append((done, all_)))
    # As long as the file is read nobody can tell how many there are.
    told = [one for one in told if one != (0, 0)]
    assert (told[0], told[-1]) == ((0, 3), (3, 3))


def test_what_kiosks_call_themselves_last_is_their_name(registry, merge, tablet):
    tablet.sign(1)
    tablet.name = "Mesa norte"
    merge(tablet.export(made=LATER))
    tablet.name = "Mesa 1"
    merge(tablet.export())
    assert [line.kiosk for line in registry.gaps()] == ["Mesa norte"]
