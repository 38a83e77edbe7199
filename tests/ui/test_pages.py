"""Where signers begin: nobody is asked to sign where nothing can be kept."""

from __future__ import annotations

import pytest

from kiosk.event import State
from kiosk.home import SLOTS
from ui.kiosk.pages import LEFT_ALONE, RESTING, SIGNER_PAGES, entrance


@pytest.mark.parametrize(
    ("state", "over", "page"),
    (
        (State.SETUP, False, "Desk"),
        (State.REHEARSAL, False, "Desk"),
        (State.OPEN, False, "Start"),
        (State.OPEN, True, "Ended"),
        (State.PAUSED, False, "Paused"),
        (State.CLOSED, False, "Unlock"),
        (State.CLOSED, True, "Ended"),
    ),
)
def test_the_state_of_the_day_says_where_the_next_person_begins(tmp_path, state, over, page):
    assert entrance(tmp_path, state, over=over) == page


def test_a_locked_kiosk_asks_for_its_passphrase_and_a_new_one_is_set_up(tmp_path):
    assert entrance(tmp_path, None, over=False) == "Welcome"
    (tmp_path / SLOTS).touch()
    assert entrance(tmp_path, None, over=False) == "Unlock"


def test_only_a_signature_that_is_being_kept_is_waited_for():
    assert {"Saving"} == SIGNER_PAGES - LEFT_ALONE
    assert set(RESTING) <= SIGNER_PAGES
