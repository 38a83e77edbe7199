"""The evening's decisions in the real window: files, slips, pairs of people, single lines."""

from __future__ import annotations

from hashlib import sha256
from threading import Event

import pypdfium2
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from kiosk.packet.slip_paper import Form, write
from kiosk.sync.settings import folder
from tests.journeys.console_gaps import slip
from tests.journeys.console_hands import drop, key, own_key, page, paste, tally, text_of
from tests.journeys.console_merging import files
from tests.journeys.console_review import clone
from tests.journeys.console_stand import (
    FAIR,
    MARKET,
    PASSPHRASE,
    Office,
    console_stand,
    copied,
    kiosk,
)


def test_a_folder_that_is_dropped_is_merged_once_the_key_is_open(desk, tmp_path):
    merging, before = page(desk, "Merge"), tally(desk).captured
    desk.go("Merge")
    drop(desk, files(tmp_path / "mesa", Office()))
    assert merging.key.asked
    desk.hand.tap("keyFile")
    paste(desk, str(own_key(tmp_path)))
    desk.hand.tap("keyPassphrase")
    paste(desk, "otra frase que no abre nada")
    desk.hand.tap("openKeyButton")
    desk.settle()
    assert merging.key.problem
    desk.hand.tap("keyPassphrase")
    QTest.keyClick(desk.console.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    paste(desk, PASSPHRASE)
    key(desk, "Return")
    desk.hand.wait(lambda: merging.stage == "done", "the merge")
    assert merging.notes[0] == "merged before"
    assert [*merging.signs].count("cross") == 2
    assert tally(desk).captured == before + 3
    desk.hand.tap("oursButton")
    desk.settle()
    assert merging.kioskWords == ""
    (report,) = desk.registry.parent.glob("carta-reports/merge_*.pdf")
    assert merging.reports.file == report.name
    said = text_of(report)
    assert "Mesa 3 · Mercado de San Miguel" in said
    assert "Choose a file whose name ends in .firma-export" in said
    desk.hand.tap("moreButton")
    assert merging.stage == "empty"
    assert [*merging.reports.earlier] == [report.name]


def test_a_merge_that_is_paused_and_stopped_harms_nothing(desk, tmp_path):
    merging, before, gate = page(desk, "Merge"), tally(desk), Event()
    desk.console.office.identities = (Office().identity,)
    desk.go("Merge")
    # The registry's thread is held back, so that a hand can be quick enough.
    desk.console.jobs.run(gate.wait, lambda _: None, lambda _: None)
    mime_folder = files(tmp_path / "mesa", Office())
    merging.takeFolder(QUrl.fromLocalFile(str(mime_folder)))
    desk.hand.tap("pauseButton")
    gate.set()
    desk.hand.wait(lambda: merging.names != [], "the list of files")
    assert merging.stage == "paused"
    desk.hand.tap("stopButton")
    desk.hand.wait(lambda: merging.stage == "stopped", "the end")
    desk.settle()
    assert merging.heading == "Stopped: what was merged stays"
    assert tally(desk) == before
    desk.hand.tap("moreButton")
    merging.takeFolder(QUrl.fromLocalFile(str(mime_folder)))
    desk.hand.wait(lambda: merging.stage == "done", "the merge")
    assert tally(desk).captured == before.captured + 3


def test_a_stick_that_is_plugged_in_is_offered_and_merged(qapp, evening, tmp_path):
    own, stick = copied(evening, tmp_path / "desk"), tmp_path / "KINGSTON"
    present = []
    desk = console_stand(own, sticks=lambda: tuple(present))
    try:
        desk.enter()
        desk.console.office.identities = (Office().identity,)
        desk.go("Merge")
        merging = page(desk, "Merge")
        assert [*merging.sources.sticks] == []
        stick.mkdir()
        team = Office()
        third = kiosk(team, "Mesa 3", 3).sign_as(*team.people[:3], event=MARKET)
        (stick / "Firma").mkdir()
        (stick / "Firma" / "una.firma-export").write_bytes(third.export(MARKET, closed=True))
        present.append(stick)
        merging.sources.look()
        desk.hand.wait(lambda: len(merging.sources.sticks) == 1, "the stick")
        assert [*merging.sources.sticks] == ["KINGSTON · 1 export"]
        desk.hand.tap("stick0")
        desk.hand.wait(lambda: merging.stage == "done", "the merge")
        assert [*merging.notes] == ["3 new · kiosk not confirmed"]
    finally:
        desk.console.close()


def test_what_kiosks_sent_to_the_storage_is_fetched_and_merged(desk, tmp_path):
    merging, team, storage = page(desk, "Merge"), Office(), tmp_path / "storage"
    campaign = team.campaign.campaign
    raw = kiosk(team, "Mesa 3", 3).sign_as(*team.people[:3], event=MARKET).export(MARKET)
    there = storage / folder(campaign.id, campaign.mode)
    there.mkdir(parents=True)
    (there / f"{sha256(raw).hexdigest()}.firma-export").write_bytes(raw)
    settings = tmp_path / "storage.toml"
    settings.write_text(f'[storage]\nscheme = "fs"\nroot = "{storage.as_posix()}"\n')
    desk.console.office.identities = (team.identity,)
    desk.go("Merge")
    desk.hand.tap("pullButton")
    assert merging.sources.said  # this campaign names no storage
    merging.sources.pullBy(QUrl.fromLocalFile(str(settings)))
    desk.hand.wait(lambda: merging.stage == "done", "the merge")
    assert [*merging.notes] == ["3 new · kiosk not confirmed"]
    desk.settle()
    desk.hand.tap("moreButton")
    merging.sources.pullBy(QUrl.fromLocalFile(str(settings)))
    desk.hand.wait(lambda: not merging.sources.fetching, "the storage")
    assert merging.sources.said == "Nothing new at the storage: its one file is here already."


def test_a_slip_tells_what_is_missing_and_what_to_do(desk, tmp_path):
    gapping, team = page(desk, "Gaps"), Office()
    desk.go("Gaps")
    desk.hand.tap("typeButton")
    paste(desk, "nothing of the kind")
    desk.hand.tap("tickButton")
    desk.settle()
    assert desk.console.shell.property("refusal")
    desk.console.shell.dismiss()
    desk.hand.tap("slipText")
    QTest.keyClick(desk.console.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    paste(desk, slip(team, kiosk(team, "Mesa 2", 2), 8))
    desk.hand.tap("tickButton")
    desk.settle()
    desk.settle()
    assert gapping.sentence == (
        "Mesa 2, San Miguel de Allende, 7 February 2027:"
        " have 1–3, 5–6, slip says 8, missing 4, 7–8."
    )
    assert gapping.steps[0].startswith("Ask for the stick of Mesa 2")
    key(desk, "Down")
    pdf, picture = (
        write(slip(team, kiosk(team, "Mesa 4", 4), 12), "en", Form.A6),
        tmp_path / "s.png",
    )
    pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().save(picture)
    gapping.tickImage(QUrl.fromLocalFile(str(picture)))
    desk.settle()
    desk.settle()
    assert gapping.title == f"Mesa 4 · {MARKET.name}"
    assert gapping.steps[0].startswith(("Ask for the stick", "Nothing of Mesa 4"))


def test_a_kiosk_is_confirmed_revoked_and_retired_where_its_gaps_are_shown(desk):
    gapping = page(desk, "Gaps")
    desk.go("Gaps")
    desk.hand.tap("row1")
    assert gapping.title == f"Mesa 1 · {FAIR.name}"
    desk.hand.tap("oursButton")
    desk.settle()
    desk.settle()
    assert gapping.status == "confirmed as ours"
    held = tally(desk).deliverable
    desk.hand.tap("revokeButton")
    assert tally(desk).deliverable == held
    desk.hand.tap("revokeButton")
    desk.settle()
    desk.settle()
    assert gapping.status == "revoked · held back: 5"
    assert tally(desk).deliverable == held - 5
    desk.hand.tap("oursButton")
    desk.settle()
    desk.settle()
    assert tally(desk).deliverable == held
    desk.hand.tap("retireButton")
    desk.settle()
    desk.settle()
    assert gapping.status.startswith("retired: nothing newer of it counts · since 22 February 2027")
    assert tally(desk).deliverable == held


def test_pairs_are_decided_by_keys_alone_and_taken_back(desk):
    pairs = page(desk, "Duplicates")
    desk.go("Duplicates")
    desk.hand.tap("emptyButton")
    desk.settle()
    desk.settle()
    assert pairs.heading == "2 pairs to decide"
    first = [*pairs.names]
    desk.hand.tap("row0")
    key(desk, "S")
    assert pairs.asking
    key(desk, "Return")
    assert pairs.heading == "1 pair to decide"
    assert [*pairs.names] != first
    assert tally(desk).duplicates == 1
    key(desk, "D")
    assert pairs.heading == "Every pair is decided"
    key(desk, "U")
    assert pairs.heading == "1 pair to decide"
    key(desk, "H")
    desk.hand.tap("states/choice3")
    desk.settle()
    desk.settle()
    assert [*pairs.titles] != []
    assert len(pairs.titles) == 2
    while [*pairs.names] != first:
        key(desk, "Down")
    assert pairs.verdict == f"Same person: {first[0]} stays"
    assert pairs.log[0].startswith(
        f"Same person: {first[0]} stays · Ana Ficticia, 22 February 2027"
    )
    desk.hand.tap("undoButton")
    desk.settle()
    desk.settle()
    assert pairs.heading == "1 pair to decide"
    assert tally(desk).duplicates == 0


def test_of_one_person_the_other_signature_may_stay(desk):
    pairs = page(desk, "Duplicates")
    desk.go("Duplicates")
    desk.hand.tap("emptyButton")
    desk.settle()
    desk.settle()
    names = [*pairs.names]
    desk.hand.tap("sameButton")
    desk.hand.tap("keep1")
    desk.settle()
    pairs.show(3)
    desk.settle()
    desk.settle()
    assert pairs.verdict == f"Same person: {names[1]} stays"


def test_lists_go_on_where_whoever_reads_reaches_their_end(desk, monkeypatch):
    monkeypatch.setattr("ui.console.duplicating.LIMIT", 1)
    monkeypatch.setattr("ui.console.reviewing.LIMIT", 2)
    pairs, review = page(desk, "Duplicates"), page(desk, "Review")
    desk.go("Duplicates")
    desk.hand.tap("emptyButton")
    desk.settle()
    desk.settle()
    assert len(pairs.titles) == 1
    desk.hand.tap("row0")
    desk.settle()
    assert len(pairs.titles) == 2
    desk.go("Review")
    desk.settle()
    assert len(review.titles) == 2
    desk.hand.tap("row1")
    desk.settle()
    assert len(review.titles) == 4


def test_a_line_is_held_released_and_many_are_excluded_after_counting(desk):
    review = page(desk, "Review")
    desk.go("Review")
    desk.hand.tap("row0")
    name, waiting = review.name, len(review.titles)
    assert waiting > 1
    key(desk, "H")
    assert review.name != name
    assert tally(desk).held == 1
    desk.hand.tap("states/choice1")
    desk.settle()
    assert review.name == name
    assert review.log[0].startswith("Held: ")
    key(desk, "U")
    assert tally(desk).held == 0
    desk.hand.tap("states/choice0")
    desk.settle()
    desk.hand.tap("row0")
    key(desk, "A")
    assert review.bulk
    desk.hand.tap("choices/choice2")
    desk.settle()
    count = review.count
    assert review.counted in {f"These are {count} lines.", "This is 1 line."}
    assert tally(desk).excluded == 0
    desk.hand.tap("applyButton")
    desk.settle()
    desk.settle()
    assert tally(desk).excluded == count


def test_of_two_versions_of_a_record_one_is_said_to_stand(desk, tmp_path):
    desk.console.office.identities = (Office().identity,)
    page(desk, "Merge").take((clone(tmp_path, Office()),))
    desk.hand.wait(lambda: page(desk, "Merge").stage == "done", "the merge")
    review, before = page(desk, "Review"), tally(desk)
    assert before.conflicts == 2
    desk.go("Review")
    desk.hand.tap("states/choice4")
    desk.settle()
    assert len(review.versions.names) == 2
    desk.hand.tap("row0")
    key(desk, "2")
    assert tally(desk).conflicts == 1
    assert review.versions.count == 1
