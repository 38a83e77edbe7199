"""Whether people are kept inside the program is told from what is there, not from what is hoped."""

from __future__ import annotations

import pytest

from kiosk.lockdown import ATTENDED, Kind, Lockdown, lockdown

SCOPE = "0::/user.slice/user-997.slice/session-c1.scope\n"
UNIT = "0::/system.slice/firma-kiosk.service\n"


@pytest.mark.parametrize(
    ("ancestors", "cgroup", "found"),
    (
        (("firma-session", "cage"), SCOPE, Lockdown(Kind.CAGE, "cage", True)),
        (("sh", "cage", "systemd"), UNIT, Lockdown(Kind.CAGE, "cage", True)),
        (("bash", "cage", "bash"), SCOPE, Lockdown(Kind.CAGE, "cage", False)),
        (("bash", "gnome-shell"), SCOPE, Lockdown(Kind.ATTENDED)),
        (("firma-session", "bash"), SCOPE, Lockdown(Kind.ATTENDED)),
        ((), "", Lockdown(Kind.ATTENDED)),
    ),
)
def test_a_session_of_its_own_holds_and_a_desktop_does_not(ancestors, cgroup, found):
    assert lockdown("linux", ancestors, cgroup, {}, desktop=False) == found


def test_on_windows_nothing_holds_beside_a_desktop():
    assert lockdown("win32", (), "", {}, desktop=True).kind is Kind.ATTENDED
    held = lockdown("win32", (), "", {}, desktop=False)
    assert (held.kind, held.restarted) == (Kind.ASSIGNED, True)


@pytest.mark.parametrize("system", ("linux", "win32"))
def test_whoever_said_attended_claims_nothing(system):
    found = lockdown(system, ("cage",), UNIT, {ATTENDED: "1"}, desktop=False)
    assert found == Lockdown(Kind.ATTENDED)
