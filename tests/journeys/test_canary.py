"""What is typed on the screen is found in no file, in no spelling, at no time of the day."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.journeys.office import PASSPHRASE, enrolled, opened
from tests.journeys.walking import EMAIL, GIVEN, SURNAME, TOWN

ROOT = Path(__file__).parents[2]
WORDS = (GIVEN, SURNAME, TOWN, EMAIL, PASSPHRASE)


def spellings(word):
    """The bytes in which a file could give *word* away."""
    for text in (word, word.lower(), word.upper()):
        for raw in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
            yield raw
            yield raw.hex().encode()
            # Three alignments, without the letters that hang on what is beside the word.
            for before in range(3):
                encoded = base64.b64encode(bytes(before) + raw)
                yield encoded[4 if before else 0 : -4]
        yield quote(text).encode()


def given_away(raw):
    return [word for word in WORDS for spelling in spellings(word) if spelling in raw]


def searched(place):
    """Each word that stands in a file or a file's name below *place*, and how many files."""
    files = [path for path in place.rglob("*") if path.is_file()]
    found = [
        f"{word} in {path.relative_to(place)}"
        for path in files
        for word in given_away(path.read_bytes() + b"\n" + str(path).encode())
    ]
    return found, len(files)


@pytest.mark.parametrize("encoding", ("utf-8", "utf-16-le", "utf-16-be"))
@pytest.mark.parametrize("before", (b"", b"x", b"xy"))
def test_the_search_finds_each_spelling(encoding, before):
    raw = before + SURNAME.encode(encoding) + b"after"
    assert SURNAME in given_away(raw)
    assert SURNAME in given_away(base64.b64encode(raw))
    assert SURNAME not in given_away(base64.b64encode(raw.swapcase()[::-1]))


@pytest.mark.long
def test_after_a_whole_day_no_file_knows_what_was_typed(tmp_path):
    place, kept = tmp_path / "place", tmp_path / "while-open"
    for name in ("home", "tmp", "run"):
        (place / name).mkdir(parents=True, mode=0o700)
    enrolled(place / "kiosk")
    environment = {
        **os.environ,
        "HOME": str(place / "home"),
        "TMPDIR": str(place / "tmp"),
        "XDG_RUNTIME_DIR": str(place / "run"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    told = (place / "told").open("wb")
    day = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.event_day", str(place)],
        cwd=place,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=told,
    )
    assert day.stdin is not None
    assert day.stdout is not None
    for wanted in (b"thanked\n", b"exported\n"):
        assert day.stdout.readline() == wanted, (place / "told").read_text()
        shutil.copytree(place, kept / wanted.decode().strip())
        day.stdin.write(b"\n")
        day.stdin.flush()
    rest, _ = day.communicate(timeout=60)
    told.close()
    assert (day.returncode, rest) == (0, b"")
    (export,) = (place / "stick").iterdir()
    (record,) = opened(export).records
    assert record.signature.name.printed == f"{GIVEN} {SURNAME}"
    for folder in (kept / "thanked", kept / "exported", place):
        found, files = searched(folder)
        assert found == []
        assert files >= 5
