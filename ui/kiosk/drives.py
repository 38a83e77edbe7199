"""Where campaign files come from and exports go to: sticks, cards and a person's folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

SUFFIX = ".campaign"
_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_SYSTEM_DRIVE = "C:/"
_MOST = 20

Folders = Callable[[], tuple[Path, ...]]


def machine_folders() -> tuple[Path, ...]:
    """Give sticks and cards first, then the person's own documents and downloads."""
    sticks = [
        Path(volume.rootPath())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and _is_stick(volume.rootPath())
    ]
    kinds = QStandardPaths.StandardLocation
    own = [
        Path(QStandardPaths.writableLocation(kind))
        for kind in (kinds.DocumentsLocation, kinds.DownloadLocation, kinds.DesktopLocation)
    ]
    return tuple(dict.fromkeys(folder for folder in (*sticks, *own) if folder.is_dir()))


def campaigns(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Give the campaign files that lie in *folders* themselves, newest first."""
    found = [
        file
        for folder in folders
        for file in _entries(folder)
        if file.suffix == SUFFIX and file.is_file()
    ]
    return tuple(sorted(found, key=lambda file: -file.stat().st_mtime)[:_MOST])


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []  # a stick pulled out while we looked has nothing to offer


def _is_stick(root: str) -> bool:
    if root.startswith(_MOUNTS):
        return True
    return root[1:3] == ":/" and root.upper() != _SYSTEM_DRIVE
