"""What was noted after an event closed is known until the next one closes."""

from __future__ import annotations

import pytest

from kiosk.errors import NotNow
from tests.kiosk.journal.making import FAIR, MARKET, NOW, reopen


def test_only_what_was_noted_since_the_event_closed_is_given(new):
    journal = reopen(new)
    journal.note("closing-copy", NOW, "before")
    assert journal.noted("closing-copy") == ()
    journal.open_event(FAIR, NOW)
    journal.note("closing-copy", NOW, "during")
    assert journal.noted("closing-copy") == ()
    journal.close_event(NOW)
    journal.note("closing-copy", NOW, "a1")
    journal.note("closing-slip", NOW)
    journal.note("closing-copy", NOW, "b2")
    journal.close()
    journal = reopen(new)
    assert journal.noted("closing-copy") == ("a1", "b2")
    assert journal.noted("closing-slip") == ("",)
    assert journal.noted("closing-alone") == ()
    with pytest.raises(NotNow):
        journal.pause(NOW)
    journal.open_event(MARKET, NOW)
    assert journal.noted("closing-copy") == ()
    journal.close_event(NOW)
    assert journal.noted("closing-copy") == ()
    journal.close()
