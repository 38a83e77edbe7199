"""A bug never says more than is known of what was signed, and the desk is not left open."""

from __future__ import annotations

import pytest

from ui.kiosk.shell import IDLE_SECONDS, WARN_SECONDS, Shell


@pytest.mark.parametrize(("page", "unsure"), (("Saving", True), ("Names", False), ("Desk", False)))
def test_only_a_fault_while_saving_leaves_open_whether_the_signature_was_kept(qapp, page, unsure):
    shell = Shell(lambda _: None)
    shell.show(page)
    shell.stumble()
    assert shell.property("page") == "Fault"
    assert shell.property("unsure") is unsure


@pytest.mark.parametrize("page", ("Desk", "Exported", "WayOut"))
def test_a_volunteers_page_left_alone_goes_back_to_the_signers(qapp, qtbot, page):
    shell = Shell(lambda _: None)
    shell.show(page)
    with qtbot.waitSignal(shell.wiped, timeout=0, raising=True):
        for _ in range(IDLE_SECONDS + WARN_SECONDS):
            shell.tick()
