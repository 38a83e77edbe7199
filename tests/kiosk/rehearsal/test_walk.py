"""A made-up signature goes the whole way, and nothing of it is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk import ink
from kiosk.campaign import file as campaign_file
from kiosk.crypto.seal import new_identity
from kiosk.errors import ExportRefused, NotSaved, RehearsalRefused
from kiosk.model import Mode
from kiosk.rehearsal import Page, Rehearsed, Step, Walk, folder, printed, rehearse, run, signer
from kiosk.rehearsal.value import STEPS
from tests.kiosk.journal.making import CAMPAIGN, ENROLMENT, FAIR, IDENTITY, NOW, ROOT
from tests.kiosk.rehearsal.reading import look


@pytest.fixture
def told():
    return []


@pytest.fixture
def walk(tmp_path, told):
    """A rehearsal beside a kiosk's folder, with no organizer's key at hand."""
    return Walk(ENROLMENT, FAIR, tmp_path / "kiosk", NOW, (), look, told.append)


def test_without_a_key_all_but_the_opening_is_done(walk, told, tmp_path):
    assert rehearse(walk) == Rehearsed(opened=False)
    assert told == [step for step in STEPS if step is not Step.OPEN]
    assert list(tmp_path.iterdir()) == []


def test_an_organizers_key_opens_the_record_and_it_is_what_was_signed(walk, told, tmp_path):
    assert rehearse(replace(walk, identities=(IDENTITY,))) == Rehearsed(opened=True)
    assert tuple(told) == STEPS
    assert list(tmp_path.iterdir()) == []


def test_an_official_campaign_is_rehearsed_as_a_rehearsal(walk):
    official = replace(CAMPAIGN, mode=Mode.OFFICIAL)
    enrolment = replace(ENROLMENT, campaign=campaign_file.write(official, ROOT), mode=Mode.OFFICIAL)
    pages = []

    def looking(pdf):
        pages.append(look(pdf))
        return pages[-1]

    rehearse(replace(walk, enrolment=enrolment, identities=(IDENTITY,), look=looking))

    assert "ENSAYO" in pages[0].text or "REHEARSAL" in pages[0].text


def test_the_key_of_another_campaign_is_refused(walk, tmp_path):
    with pytest.raises(RehearsalRefused) as refused:
        rehearse(replace(walk, identities=(new_identity(),)))

    assert refused.value.facts == {"why": "identity"}
    assert list(tmp_path.iterdir()) == []


def test_what_an_earlier_rehearsal_left_is_no_hindrance(walk, tmp_path):
    old = folder.place(walk.kiosk, "rehearsal")
    (old / "kiosk").mkdir(parents=True)
    (old / "kiosk" / "journal.db").write_bytes(b"left")

    rehearse(walk)

    assert list(tmp_path.iterdir()) == []


def raising(fault):
    def fail(*_, **__):
        raise fault

    return fail


@pytest.mark.parametrize(
    ("name", "fault", "step"),
    (
        ("enrol", NotSaved(), "journal"),
        ("compose", ValueError(), "sign"),
        ("save", ExportRefused("not-written"), "export"),
        ("scan", ExportRefused("truncated"), "read"),
        ("unseal", OSError(), "open"),
    ),
)
def test_the_step_that_fails_is_named_and_nothing_is_left(
    walk, tmp_path, monkeypatch, name, fault, step
):
    monkeypatch.setattr(run, name, raising(fault))

    with pytest.raises(RehearsalRefused) as refused:
        rehearse(replace(walk, identities=(IDENTITY,)))

    assert refused.value.facts == {"why": step}
    assert refused.value.__cause__ is fault
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_gives_back_something_else_is_found(walk, monkeypatch):
    real = run.save

    def spoiling(*words, **more):
        saved = real(*words, **more)
        raw = bytearray(saved.path.read_bytes())
        raw[-40] ^= 1
        saved.path.write_bytes(raw)
        return saved

    monkeypatch.setattr(run, "save", spoiling)

    with pytest.raises(RehearsalRefused) as refused:
        rehearse(walk)

    assert refused.value.facts == {"why": "read"}


def test_a_page_without_the_name_is_found(walk):
    def without(pdf):
        page = look(pdf)
        return Page(page.text.replace("Ñandú", "Nandu"), page.picture)

    with pytest.raises(RehearsalRefused) as refused:
        rehearse(replace(walk, look=without))

    assert refused.value.facts == {"why": "compare"}


def test_a_page_with_another_hand_is_found(walk, monkeypatch):
    real, drawn = printed.row, signer.drawing()
    mirrored = tuple(
        tuple(each._replace(x=8192 - each.x) for each in stroke) for stroke in drawn.strokes
    )
    other = ink.pack(ink.thin(replace(drawn, strokes=mirrored)))
    monkeypatch.setattr(
        printed, "row", lambda *words: real(*words[:4], other, words[5]), raising=True
    )

    with pytest.raises(RehearsalRefused) as refused:
        rehearse(walk)

    assert refused.value.facts == {"why": "compare"}


def test_a_crash_leaves_a_folder_that_the_next_start_sweeps(tmp_path):
    kiosk = tmp_path / "kiosk"
    kiosk.mkdir()
    for kind in ("rehearsal", "practice"):
        (folder.place(kiosk, kind) / "kiosk").mkdir(parents=True)

    folder.sweep(kiosk)

    assert [each.name for each in tmp_path.iterdir()] == ["kiosk"]


def test_a_link_in_place_of_the_folder_is_taken_away_and_not_followed(tmp_path):
    kiosk, other = tmp_path / "kiosk", tmp_path / "documents"
    other.mkdir()
    (other / "carta.pdf").touch()
    folder.place(kiosk, "rehearsal").symlink_to(other)

    folder.sweep(kiosk)

    assert [each.name for each in tmp_path.iterdir()] == ["documents"]
    assert (other / "carta.pdf").exists()
