"""What the machine says of itself. Nothing here decides anything."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import psutil

from kiosk.lockdown import Lockdown, lockdown
from kiosk.ready.value import Clock, Dumps, Lock, Machine, Power, Stick, Zone

_PROGRAM = Path(__file__).parents[1]
_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_DESKTOP = "explorer.exe"
# Mexico gave up summer time in October 2022; rules from before are an hour off in this month.
_LATER = datetime(2023, 7, 1, tzinfo=UTC)
_SINCE = -360
_CHANGED = "America/Mexico_City"


class Ticks(NamedTuple):
    """The wall clock beside one that nobody sets, both in seconds."""

    wall: float
    steady: float


def ticks() -> Ticks:
    """Give both clocks; the second goes on while the machine sleeps, where there is such a one."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return Ticks(time.time(), time.clock_gettime(time.CLOCK_BOOTTIME))
    return Ticks(time.time(), time.monotonic())


def moved(then: Ticks, now: Ticks) -> int:
    """Give by how many seconds the wall clock was set between the two."""
    return round((now.wall - then.wall) - (now.steady - then.steady))


def look(folder: Path, now: datetime, since: Ticks | None = None) -> Machine:
    """Ask the machine whose kiosk is in *folder*; *since* is what `ticks` gave at the start."""
    return Machine(
        free=free(folder),
        power=power(),
        clock=Clock(now, built(_PROGRAM), moved(since, ticks()) if since else 0),
        offset=_minutes(datetime.now().astimezone()),
        swap=swap(),
        dumps=dumps(),
        lock=lock(),
        sticks=sticks(),
    )


def free(folder: Path) -> int:
    """Give the bytes that are free where *folder* is or will be; 0 where nobody can tell."""
    place = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
    try:
        return shutil.disk_usage(place).free
    except OSError:
        return 0


def power() -> Power:
    """Give how full the battery is."""
    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    if battery is None:
        return Power(None, None)
    return Power(round(battery.percent), battery.power_plugged)


def built(program: Path) -> datetime:
    """Give the newest time that a file of the program bears; the clock was there once."""
    files = [*program.glob("*.py"), *program.glob("*/*.py")] or [Path(sys.executable)]
    return datetime.fromtimestamp(max(file.stat().st_mtime for file in files), UTC)


def zone(name: str, now: datetime) -> Zone:
    """Give what is known of the zone *name*."""
    machine = _minutes(now.astimezone())
    try:
        offset = _minutes(now.astimezone(ZoneInfo(name)))
        current = _minutes(_LATER.astimezone(ZoneInfo(_CHANGED))) == _SINCE
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return Zone(name, None, current=False, machine=machine)
    return Zone(name, offset, current, machine)


def swap() -> frozenset[str]:
    """Give the kinds of swap that are in use."""
    if sys.platform == "linux":
        if spared(_text("/proc/self/cgroup"), Path("/sys/fs/cgroup")):
            return frozenset({"spared"})
        return swapped(_text("/proc/swaps"), Path("/sys/block"))
    if not psutil.swap_memory().total:
        return frozenset()
    # macOS has encrypted its swap since 2011; of a page file on Windows nobody can tell.
    return frozenset({"encrypted" if sys.platform == "darwin" else "unknown"})


def spared(cgroup: str, groups: Path) -> bool:
    """Tell whether the system keeps the memory of the group that we are in out of swap."""
    path = next((line[4:] for line in cgroup.splitlines() if line.startswith("0::/")), "")
    own = groups / path
    above = [own, *own.parents[: len(Path(path).parts)]]
    return any(_text(each / "memory.swap.max").strip() == "0" for each in above)


def swapped(table: str, blocks: Path) -> frozenset[str]:
    """Give the kinds in a *table* as `/proc/swaps` has it; *blocks* describes the devices."""
    names = [line.split()[0] for line in table.splitlines()[1:] if line.split()]
    return frozenset(_kind(Path(name), blocks) for name in names)


def _kind(device: Path, blocks: Path) -> str:
    name = device.resolve().name if device.parts[1:2] == ("dev",) else ""
    if name.startswith("zram"):
        # What does not shrink may be written through to a disk.
        behind = _text(blocks / name / "backing_dev").strip()
        return "memory" if behind in {"", "none"} else "disk"
    if name and _text(blocks / name / "dm" / "uuid").startswith("CRYPT-"):
        return "encrypted"
    return "disk"


def dumps() -> Dumps | None:
    """Give what would become of memory if the program broke down."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 - there is none on Windows

    limit, _ = resource.getrlimit(resource.RLIMIT_CORE)
    pattern = _text("/proc/sys/kernel/core_pattern").strip()
    handler = Path(pattern[1:].split()[0]).name if pattern[1:].split() and pattern[0] == "|" else ""
    return Dumps(-1 if limit == resource.RLIM_INFINITY else limit, _dumpable(), handler)


def _dumpable() -> bool:
    """Tell whether this process may be dumped: the files of one that may not are root's."""
    try:
        return Path("/proc/self/environ").stat().st_uid == os.geteuid() or os.geteuid() == 0
    except OSError:
        return True


def lock() -> Lock:
    """Give what keeps people in the program."""
    if sys.platform == "win32":
        desktop = any(each.info["name"] == _DESKTOP for each in psutil.process_iter(["name"]))
        return _as_lock(lockdown(sys.platform, (), "", os.environ, desktop=desktop))
    ancestors = [each.name() for each in _ancestors()]
    return locked(ancestors, _text("/proc/self/cgroup"), os.environ)


def locked(ancestors: Iterable[str], cgroup: str, environ: Mapping[str, str]) -> Lock:
    """Give what keeps people in: the names of the processes above, and the unit we are in."""
    return _as_lock(lockdown("linux", ancestors, cgroup, environ, desktop=False))


def _as_lock(found: Lockdown) -> Lock:
    return Lock(found.by, found.restarted)


def _ancestors() -> list[psutil.Process]:
    try:
        return psutil.Process().parents()
    except psutil.Error:
        return []


def sticks() -> tuple[Stick, ...]:
    """Give the sticks and cards that are mounted."""
    return tuple(
        Stick(Path(each.mountpoint).name or each.mountpoint, os.access(each.mountpoint, os.W_OK))
        for each in psutil.disk_partitions()
        if each.mountpoint.startswith(_MOUNTS) or "removable" in each.opts.split(",")
    )


def _minutes(at: datetime) -> int:
    offset = at.utcoffset()
    return 0 if offset is None else int(offset.total_seconds()) // 60


def _text(path: Path | str) -> str:
    try:
        return Path(path).read_text("utf-8", errors="replace")
    except OSError:
        return ""
