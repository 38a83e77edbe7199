"""Every page looks as in its picture: in both languages, both turns, and for those who see little.

`make pictures` takes them anew; look at each one that changed before you keep it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.journeys import pixels
from tests.journeys.sights import look, touring
from tests.journeys.stand import LANDSCAPE, PORTRAIT, Stand

pytestmark = pytest.mark.timeout(300)

PICTURES = Path(__file__).parent / "pictures"
ACCEPT = "FIRMA_ACCEPT_PICTURES"
# Pages that must look right also with the largest text and in high contrast.
MATTERING = (
    "Start",
    "Letter whole",
    "Notice",
    "Eligibility answered",
    "Names written",
    "Review",
    "Sign drawn",
    "Thanks",
    "Desk",
    "ClosingExport",
    "ClosingSlip",
)
# A picture has 256 colours at most: what that changes is no difference, nor are a few pixels.
LIKE, FEW = 40, 12
Look = tuple[str, tuple[int, int], float, str]


# What a signer never sees is kept once in each language and once in each turn.
FOR_STAFF = (
    "Welcome",
    "Setup",
    "Unlock",
    "Duty",
    "WayOut",
    "Desk",
    "Calibrate",
    "Closing",
    "Export",
    "Fault",
    "Key",
    "Paper",
    "Purge",
    "Ready",
    "Rehearse",
    "Running",
    "Sending",
    "Storage",
)


def looks(station: str) -> Iterator[Look]:
    """Give how to look at the page; at its further states only once, for they differ little."""
    page, *state = station.split(" ", maxsplit=1)
    if not state and page.startswith(FOR_STAFF):
        yield "en", LANDSCAPE, 1.0, "paper"
        yield "es", PORTRAIT, 1.0, "paper"
    elif not state:
        for language, size in product(("en", "es"), (LANDSCAPE, PORTRAIT)):
            yield language, size, 1.0, "paper"
    else:
        yield "es", LANDSCAPE, 1.0, "paper"
    if station in MATTERING:
        yield "es", LANDSCAPE, 4.0, "paper"
        yield "es", PORTRAIT, 4.0, "paper"
        yield "en", LANDSCAPE, 1.0, "dark"
        yield "es", PORTRAIT, 1.0, "light"


def name(station: str, one: Look) -> str:
    language, size, scale, palette = one
    turn = "landscape" if size == LANDSCAPE else "portrait"
    rest = ("" if scale == 1 else f"-x{scale:g}") + ("" if palette == "paper" else f"-{palette}")
    page = station.replace(", ", "-").replace(" ", "-").lower()
    return f"{page}-{language}-{turn}{rest}.png"


def taken(kiosk: Stand, one: Look) -> np.ndarray:
    language, size, scale, palette = one
    look(kiosk, language=language, size=size, scale=scale, palette=palette)
    return pixels.grabbed(kiosk.kiosk.window)


def keep(file: Path, picture: np.ndarray) -> None:
    """Keep the picture in as few bytes as can be; in all its colours where it has too many."""
    best = Image.fromarray(picture)
    for colours in (64, 256):
        few = Image.fromarray(picture).quantize(
            colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
        if different(np.asarray(few.convert("RGB")), picture).sum() <= FEW / 2:
            best = few
            break
    best.save(file, optimize=True)


def different(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Say of each pixel whether it looks different."""
    return np.abs(one.astype(np.int16) - other.astype(np.int16)).max(axis=2) > LIKE


def compare(file: Path, picture: np.ndarray, found: Path) -> str:
    """Give one line about how the picture differs from the one kept, empty if it does not."""
    if not file.exists():
        return f"{file.name}: there is no such picture yet"
    golden = np.asarray(Image.open(file).convert("RGB"))
    if golden.shape != picture.shape:
        return f"{file.name}: another size"
    apart = different(golden, picture)
    if apart.sum() <= FEW:
        return ""
    marked = np.where(apart[..., None], np.array([255, 0, 0], np.uint8), golden // 3 + 170)
    Image.fromarray(np.concatenate([golden, picture, marked], axis=1)).save(found / file.name)
    return f"{file.name}: {apart.sum()} pixels differ, see {found / file.name}"


def test_every_page_looks_as_in_its_picture(qapp, tmp_path_factory, tmp_path):
    accept = bool(os.environ.get(ACCEPT))
    PICTURES.mkdir(exist_ok=True)
    wrong, wanted = [], set()
    with closing(touring(tmp_path_factory.mktemp("pictures"))) as stops:
        for kiosk, station in stops:
            for one in looks(station):
                file = PICTURES / name(station, one)
                wanted.add(file)
                picture = taken(kiosk, one)
                told = compare(file, picture, tmp_path)
                if told and accept:
                    keep(file, picture)
                elif told:
                    wrong.append(told)
    stale = set(PICTURES.glob("*.png")) - wanted
    if accept:
        for file in stale:
            file.unlink()
    else:
        wrong += [f"{file.name}: no page looks so any more" for file in sorted(stale)]
    assert not wrong, "`make pictures` takes them anew.\n" + "\n".join(wrong)


def test_the_pictures_are_small_enough_to_keep():
    assert sum(file.stat().st_size for file in PICTURES.glob("*.png")) < 9_000_000


def test_a_letter_more_is_a_difference(tmp_path):
    plain = np.full((80, 80, 3), 250, np.uint8)
    dotted = plain.copy()
    dotted[10:14, 10:14] = 30
    keep(tmp_path / "plain.png", plain)
    assert compare(tmp_path / "plain.png", plain, tmp_path) == ""
    assert "16 pixels differ" in compare(tmp_path / "plain.png", dotted, tmp_path / "..")
