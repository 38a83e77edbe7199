"""Read a storage's settings from a TOML file, as a campaign's form holds them."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kiosk.campaign.tables import Table
from kiosk.campaign.value import Storage
from kiosk.errors import UsageRefused
from kiosk.files import read_plain
from kiosk.sync.settings import approved

_LONGEST = 1 << 20


def read(path: Path) -> Storage:
    """Read the table `[storage]` of *path*: `scheme`, `root` and `[storage.options]`.

    Raises `UsageRefused` (`storage-form`) for a file that is no such form, `SyncRefused` for
    settings that cannot be used, `OSError` if it is not there.
    """
    raw = read_plain(path, _LONGEST)
    if len(raw) > _LONGEST:
        raise UsageRefused(why="storage-form", file=path.name)
    try:
        values = tomllib.loads(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        # Without its cause: that shows the line, and a key may stand on it.
        raise UsageRefused(why="storage-form", file=path.name) from None
    form = Table(values)
    table = form.table("storage")
    storage = Storage(table.text("scheme"), table.table("options").texts(), table.text("root"))
    if not storage.scheme or table.found:
        raise UsageRefused(why="storage-form", file=path.name)
    return approved(storage)
