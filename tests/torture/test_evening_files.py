"""After an organizer's evening names stand in the files that were asked for, and in no other."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from tests.torture.canaries import REASON, RECEIVER, Search, given_away, needles
from tests.torture.watching import PROJECT, environment, let_cores_be_written

pytestmark = pytest.mark.timeout(300)
# Of those who are in the registry: a first name alone may be a word of the letter.
SURNAMES = ("Samplewright", "Nonesuch", "Ficticio García", "Inventada López", "Imaginaria")
WORDS = (*SURNAMES, REASON, RECEIVER)


@dataclass
class Evening:
    """What was left of it."""

    place: Path
    asked: list[Path]
    code: int
    told: str


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    place = tmp_path_factory.mktemp("evening")
    for name in ("home", "tmp", "run"):
        (place / name).mkdir(mode=0o700)
    with (place / "told").open("wb") as told:
        ended = subprocess.run(
            (sys.executable, "-m", "tests.torture.canary_evening", place),
            cwd=PROJECT,
            env=environment(place),
            stdout=subprocess.PIPE,
            stderr=told,
            preexec_fn=let_cores_be_written,
            timeout=240,
            check=False,
        )
    text = (place / "told").read_text()
    asked = [Path(line) for line in ended.stdout.decode().splitlines()]
    return Evening(place, asked, ended.returncode, text)


def test_the_packet_and_the_list_were_made_and_name_everybody(evening):
    packet, people = evening.asked
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(packet)]
    for text in ("\n".join(pages), people.read_text("utf-8")):
        assert {name for name in SURNAMES if name in text} == set(SURNAMES)


def test_after_an_evening_only_what_was_asked_for_holds_names(evening):
    for file in evening.asked:
        file.rename(file.with_name("asked-for"))
        file.with_name("asked-for").unlink()
    found, many = Search(WORDS).below(evening.place)
    assert found == []
    assert many >= 10


def test_pictures_of_the_tally_name_nobody(evening):
    assert len(list(evening.place.rglob("*tally-map*"))) == 3


def test_a_console_that_breaks_down_leaves_no_core_and_tells_no_name(evening):
    assert evening.code == -signal.SIGSEGV
    assert [one for one in evening.place.rglob("*") if "core" in one.name.split(".")] == []
    assert "fault ValueError" in evening.told
    assert given_away(evening.told.encode(), needles(WORDS)) == set()
