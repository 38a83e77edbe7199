"""Where campaign files come from and exports go to: sticks, cards and a person's folders."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

SUFFIX = ".campaign"
OURS = "Firma"
_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_SYSTEM_DRIVE = "C:/"
_MOST = 20

Folders = Callable[[], tuple[Path, ...]]


def machine_sticks() -> tuple[Path, ...]:
    """Give the sticks and cards that are in now."""
    volumes = (one for one in QStorageInfo.mountedVolumes() if one.isReady())
    return tuple(Path(one.rootPath()) for one in volumes if _is_stick(one.rootPath()))


def machine_folders() -> tuple[Path, ...]:
    """Give sticks and cards first, then the person's own documents and downloads."""
    sticks = machine_sticks()
    kinds = QStandardPaths.StandardLocation
    own = [
        Path(QStandardPaths.writableLocation(kind))
        for kind in (kinds.DocumentsLocation, kinds.DownloadLocation, kinds.DesktopLocation)
    ]
    return tuple(dict.fromkeys(folder for folder in (*sticks, *own) if folder.is_dir()))


def campaigns(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Give the campaign files that lie in *folders* themselves, newest first; no copy twice.

    Kiosks leave copies of their campaign on each stick: of those with the same name and
    size the newest is shown.
    """
    dated: list[tuple[float, Path, tuple[str, int]]] = []
    for file in (file for folder in folders for file in entries(folder)):
        with suppress(OSError):
            known = file.stat()
            if file.suffix == SUFFIX and stat.S_ISREG(known.st_mode):
                dated.append((-known.st_mtime, file, (file.name, known.st_size)))
    found: dict[tuple[str, int], Path] = {}
    for _, file, like in sorted(dated):
        found.setdefault(like, file)
    return tuple(found.values())[:_MOST]


def with_ours(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Give *folders*, each followed by those that kiosks made in it for their copies."""
    every: list[Path] = []
    for folder in folders:
        every.append(folder)
        every += [one for one in sorted(entries(folder / OURS)) if one.is_dir()][:_MOST]
    return tuple(every)


def names(folders: Iterable[Path]) -> tuple[str, ...]:
    """Give what everything in *folders* is called."""
    return tuple(file.name for folder in folders for file in entries(folder))


def entries(folder: Path) -> list[Path]:
    """Give what lies in *folder*; nothing where nobody can look."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []  # a stick pulled out while we looked has nothing to offer


def _is_stick(root: str) -> bool:
    if root.startswith(_MOUNTS):
        return True
    return root[1:3] == ":/" and root.upper() != _SYSTEM_DRIVE
