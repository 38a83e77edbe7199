"""What keeps people inside the program on this machine; plainly nothing, where nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

ATTENDED = "FIRMA_ATTENDED"  # in the environment: whoever started the kiosk claims no lock-down
SESSION = "firma-session"  # packaging/linux starts the program again under this name
_UNIT = "firma"
_COMPOSITORS = ("cage", "weston", "labwc", "gamescope")


class Kind(StrEnum):
    """How people are kept in."""

    CAGE = "cage"
    ASSIGNED = "assigned-access"
    ATTENDED = "attended"


@dataclass(frozen=True, slots=True)
class Lockdown:
    """What was found; `by` is the program that keeps people in, empty where somebody must look.

    `restarted` tells whether the program comes back by itself when it breaks down.
    """

    kind: Kind
    by: str = ""
    restarted: bool = False


def lockdown(
    system: str,
    ancestors: Iterable[str],
    cgroup: str,
    environ: Mapping[str, str],
    *,
    desktop: bool,
) -> Lockdown:
    """Tell what keeps people in, from facts alone.

    *system* is `sys.platform`; *ancestors* are the names of the processes above this one;
    *cgroup* is the text of `/proc/self/cgroup`; *desktop* tells whether Windows' own runs.
    """
    if environ.get(ATTENDED):
        return Lockdown(Kind.ATTENDED)
    if system == "win32":
        # Shell Launcher starts us in place of the desktop, and starts us again.
        return (
            Lockdown(Kind.ATTENDED)
            if desktop
            else Lockdown(Kind.ASSIGNED, "Windows", restarted=True)
        )
    above = tuple(ancestors)
    by = next((name for name in above if name in _COMPOSITORS), "")
    if not by:
        return Lockdown(Kind.ATTENDED)
    units = (part for part in cgroup.replace("\n", "/").split("/") if part.endswith(".service"))
    again = SESSION in above or any(part.startswith(_UNIT) for part in units)
    return Lockdown(Kind.CAGE, by, again)
