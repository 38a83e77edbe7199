"""Each row of the catalogue, run against the real readers; and the catalogue's own proofs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from kiosk.errors import CampaignDamaged, LetterRefused
from tests.torture import bad
from tests.torture.bad import PERSON, Kept, Room, Row, check
from tests.torture.bad_book import BOOK, GROUPS, ROWS, text
from tests.torture.bad_exports import MANIFEST, VECTORS


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    shared = Kept(tmp_path_factory.mktemp("kept"))
    yield shared
    shared.close()


@pytest.fixture
def room(tmp_path, kept):
    made = Room(tmp_path / "folder", tmp_path / "aside", kept)
    made.folder.mkdir()
    return made


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_bad_input_comes_to_what_its_row_says(row, room, capfd):
    check(row, room)
    capfd.readouterr()  # a library may tell the terminal where it gave up


def test_the_book_says_what_the_tables_say():
    assert BOOK.read_text("utf-8") == text(), "python -m tests.torture.bad_book"


def test_there_are_cases_enough_and_each_has_its_own_name():
    assert max(Counter(row.id for row in ROWS).values()) == 1
    assert len(ROWS) - len(VECTORS.rows) >= 150
    assert {row.group for row in ROWS} == {group.name for group in GROUPS}
    assert [row.id for row in VECTORS.rows] == [
        f"vector-{one['name']}" for one in MANIFEST["vectors"]
    ]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_a_wrong_expectation_fails(group, room, capfd):
    row = group.rows[0]
    with pytest.raises(AssertionError, match=row.id):
        check(replace(row, expect=f"{row.expect} and more"), room)
    capfd.readouterr()


def _row(make) -> Row:
    return Row("proof", "proof", "a proof", "refused campaign-damaged", make)


def _refusing(refusal, before=lambda: None):
    def act():
        before()
        raise refusal

    return lambda _: act


def test_a_sound_proof_passes(room):
    check(_row(_refusing(CampaignDamaged())), room)


def test_another_refusal_is_noticed(room):
    with pytest.raises(AssertionError, match="proof"):
        check(_row(_refusing(LetterRefused(why="text"))), room)


def test_a_refusal_that_tells_of_a_person_is_noticed(room):
    with pytest.raises(AssertionError, match="tells of"):
        check(_row(_refusing(CampaignDamaged(file=f"carta de {PERSON[0].upper()}"))), room)


def test_what_is_left_in_a_folder_that_was_only_read_is_noticed(room):
    def leave():
        (room.folder / "left").touch()

    with pytest.raises(AssertionError, match="changed"):
        check(_row(_refusing(CampaignDamaged(), leave)), room)


def test_what_is_left_among_temporary_files_is_noticed(room):
    import tempfile

    with pytest.raises(AssertionError, match="left something"):
        check(_row(_refusing(CampaignDamaged(), tempfile.mkstemp)), room)


def test_what_takes_memory_without_end_is_noticed(room):
    with pytest.raises(MemoryError):
        check(_row(_refusing(CampaignDamaged(), lambda: bytes(2 * bad._MEMORY))), room)


def test_a_code_without_a_sentence_is_noticed(room):
    with pytest.raises(KeyError):
        check(_row(lambda _: lambda: "apart record-unheard-of"), room)
