"""A stick holds what the journal holds, whatever it held before; nothing else on it is touched."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.copies import Stick, naming
from kiosk.copies.stick import ID, MOST
from kiosk.model import Mode
from tests.kiosk.copies.day import files, holds, ours, stick_in, told
from tests.kiosk.journal.making import NOW, picture, signature


@pytest.fixture
def copied(kiosk, stick):
    """A kiosk with three parts, all on the stick."""
    for _ in range(3):
        kiosk.sign(2)
        kiosk.keep_up()
    assert kiosk.bring_up(stick).complete
    return kiosk


def test_a_stick_holds_what_the_journal_holds(copied, stick):
    assert told(files(stick)) == holds(copied.journal)
    assert (copied.standing().on_sticks, copied.standing().signed) == (6, 6)
    assert copied.standing().last == NOW
    assert not list(stick.root.rglob("*.partial"))


def test_only_what_is_new_is_carried_while_the_stick_stays_in(copied, stick):
    before = {file.name: file.stat().st_ino for file in files(stick)}
    held = copied.round(stick).held
    copied.sign()
    copied.keep_up()
    assert copied.standing().on_sticks == 6
    assert copied.round(stick, checked=held).complete
    assert copied.standing().on_sticks == 7
    after = {file.name: file.stat().st_ino for file in files(stick)}
    assert before.items() < after.items()


@pytest.mark.parametrize(
    "spoil",
    (
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(file.read_bytes()[:-1] + b"\0"),
        lambda file: file.write_bytes(file.read_bytes() + b"\0"),
    ),
    ids=("missing", "empty", "short", "altered", "long"),
)
def test_what_is_missing_short_or_altered_is_written_again(copied, stick, spoil):
    spoil(files(stick)[1])
    found = copied.round(stick)
    assert found.complete
    assert told(files(stick)) == holds(copied.journal)


def test_what_a_stick_lost_is_not_counted_until_it_is_there_again(copied, stick):
    files(stick)[1].unlink()
    copied.round(stick, stop=lambda: True)
    assert copied.standing().on_sticks == 4
    copied.round(stick)
    assert copied.standing().on_sticks == 6


def test_a_stick_is_known_again_wherever_it_is_put_in(copied, stick, tmp_path):
    moved = stick.root.rename(tmp_path / "elsewhere")
    found = copied.round(stick_in(moved, "ROJA (2)"))
    assert found.complete
    assert [target.name for target in copied.journal.targets()] == ["ROJA (2)"]
    copied.again()
    assert copied.standing().on_sticks == 6


def test_a_spoilt_name_tag_is_written_anew(copied, stick):
    (ours(stick) / ID).write_bytes(b"\xff" * 47)
    assert copied.bring_up(stick).complete
    assert len(copied.journal.targets()) == 2


def test_a_stick_that_was_copied_bit_by_bit_gets_a_name_of_its_own(copied, stick, tmp_path):
    twin = stick_in(tmp_path / "twin")
    shutil.copytree(stick.root / "Firma", twin.root / "Firma")
    first = copied.round(stick)
    second = copied.round(twin, others=frozenset({first.id}))
    assert first.complete
    assert second.complete
    assert first.id != second.id


def test_an_older_part_goes_only_once_all_it_held_is_there_anew(copied, stick):
    old = files(stick)[0].name
    copied.journal.withdraw(signature("Ficticia 2").receipt, NOW)
    copied.keep_up()
    copied.round(stick, stop=lambda: True)
    assert old in {file.name for file in files(stick)}
    copied.round(stick)
    assert old not in {file.name for file in files(stick)}
    assert {file.name for file in files(stick)} == {one.name for one in copied.journal.parts()}
    assert told(files(stick)) == holds(copied.journal)


def test_nothing_of_others_on_the_stick_is_touched(kiosk, stick):
    other = naming.OURS, "another-campaign"
    theirs = {
        stick.root / "holidays.jpg": b"a picture",
        stick.root / ".firma-abc.partial": b"not in our folder",
        stick.root.joinpath(*other, "x.firma-export"): b"another campaign's",
        stick.root / "Firma" / "note.txt": b"a note",
    }
    for file, raw in theirs.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
    kiosk.sign(2)
    kiosk.keep_up()
    task = kiosk.standing().task
    own = stick.root.joinpath(*task.folder)
    own.mkdir()
    of_ours = {
        "a_b_c_0123456789abcdef_1-9_0123456789ab.firma-export": b"of another kiosk",
        "by-hand.firma-export": b"a copy by hand",
        "carta.campaign": b"the campaign",
    }
    for name, raw in of_ours.items():
        (own / name).write_bytes(raw)
    before = picture(stick.root)
    (own / ".firma-0011.partial").write_bytes(b"what an earlier round left")
    assert kiosk.bring_up(stick).complete
    after = picture(stick.root)
    assert before.items() < after.items()
    assert len(after) - len(before) == len(kiosk.journal.parts()) + len(task.beside) + 1


def test_several_sticks_are_kept_each_and_one_of_them_is_enough(copied, stick, tmp_path):
    blue = stick_in(tmp_path / "blue", "AZUL")
    copied.bring_up(blue)
    copied.sign(2)
    copied.bring_up(blue)
    assert copied.standing().on_sticks == 8
    assert len(files(stick)) == 3
    assert told(files(blue)) == holds(copied.journal)


def test_a_round_ends_after_a_few_files_and_the_next_goes_on(kiosk, stick):
    for _ in range(MOST + 2):
        kiosk.sign()
        kiosk.keep_up()
    first = kiosk.round(stick)
    assert (len(first.held), first.complete) == (MOST, False)
    assert kiosk.round(stick, checked=first.held).complete


def test_a_part_that_is_spoilt_in_the_spool_is_not_carried_and_is_made_anew(kiosk, stick):
    kiosk.sign(2)
    kiosk.keep_up()
    (part,) = kiosk.journal.parts()
    spoilt = bytearray((kiosk.spool / part.name).read_bytes())
    spoilt[-1] ^= 1
    (kiosk.spool / part.name).write_bytes(spoilt)
    found = kiosk.round(stick)
    assert (found.unfit, found.finding) == ({part.n}, None)
    assert files(stick) == []
    assert kiosk.bring_up(stick).complete
    assert told(files(stick)) == holds(kiosk.journal)


def test_another_stick_or_an_empty_folder_in_its_place_is_not_written_to(copied, stick):
    before = picture(stick.root)
    found = copied.round(Stick(stick.root, stick.name, stick.device + 1))
    assert found.finding is not None
    assert found.finding.code == "stick-gone"
    assert picture(stick.root) == before
    assert copied.standing().on_sticks == 6


@pytest.mark.parametrize(
    ("campaign", "mode", "folder"),
    (
        ("carta", Mode.OFFICIAL, "carta"),
        ("carta", Mode.REHEARSAL, "carta_rehearsal"),
        ("Con", Mode.OFFICIAL, "con-"),
        ("¿¡…!?", Mode.OFFICIAL, "campaign"),
        ("../../etc", Mode.OFFICIAL, "etc"),
    ),
)
def test_folders_are_such_that_every_file_system_takes_them(campaign, mode, folder):
    assert naming.folder(campaign, mode) == ("Firma", folder)


NAME = "a_b_c_{}_{}-{}_0123456789ab.firma-export"
OURS, THEIRS = "0" * 16, "f" * 16


@given(
    st.lists(st.tuples(st.sampled_from((OURS, THEIRS)), st.integers(1, 9), st.integers(0, 9))),
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), max_size=4),
    st.booleans(),
)
def test_nothing_goes_that_is_not_ours_or_is_held_nowhere_else(there, held, whole):
    names = [NAME.format(*one) for one in there]
    kept = {f"kept-{n}": one for n, one in enumerate(held)}
    covered = {seq for first, last in held for seq in range(first, last + 1)}
    gone = naming.superseded([*names, *kept, "notes.txt"], OURS, kept, whole=whole)
    for name, (device, first, last) in zip(names, there, strict=True):
        records = set(range(first, last + 1))
        all_there = records <= covered if records else whole and bool(held)
        assert (name in gone) == (device == OURS and all_there)
    assert not set(gone) & {*kept, "notes.txt"}


@pytest.mark.parametrize(("held", "goes"), (((1, 3), True), ((5, 4), True), (None, False)))
def test_an_end_without_records_goes_once_the_stick_holds_all_there_is(held, goes):
    end, kept = NAME.format(OURS, 4, 3), {} if held is None else {"newer": held}
    assert naming.superseded([end], OURS, kept, whole=True) == ((end,) if goes else ())
    assert naming.superseded([end], OURS, kept, whole=False) == ()


def test_capital_letters_of_a_file_system_that_knows_no_others_change_nothing():
    name = NAME.format(OURS, 1, 3)
    assert naming.superseded([name.upper()], OURS, {name: (1, 3)}, whole=True) == ()
    assert naming.superseded([name.upper()], OURS, {"newer": (1, 3)}, whole=False) == (
        name.upper(),
    )
