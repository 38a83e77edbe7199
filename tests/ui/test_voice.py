"""Reading aloud, by Qt's own engine for tests, in the process that reads on a kiosk too."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import ui
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.session import Step
from ui.kiosk.voice import Part, script

READER = Path(ui.__file__).parent / "speech.py"
CAMPAIGN = default_campaign([Organizer("Ana Ficticia", "age1ficticia")], date(2027, 1, 4))


@pytest.fixture
def reader():
    command = (sys.executable, "-P", READER, "mock")
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        yield process
        process.stdin.close()
        assert process.wait(20) == 0


def order(process, **words):
    process.stdin.write(json.dumps(words) + "\n")
    process.stdin.flush()


def answer(process):
    return json.loads(process.stdout.readline())


def test_it_tells_first_which_languages_it_speaks(reader):
    assert answer(reader) == {"languages": ["en"]}  # the engine for tests has no Spanish


def test_it_tells_when_everything_was_read(reader):
    answer(reader)
    order(reader, say=["One.", "Two."], language="en")
    assert answer(reader) == {"ended": True}


def test_after_a_stop_the_next_text_is_read_from_its_beginning(reader):
    answer(reader)
    order(
        reader,
        say=["A long sentence that would take a while to say to anybody."] * 50,
        language="en",
    )
    order(reader, stop=True)
    order(reader, say=["Short."], language="en")
    assert answer(reader) == {"ended": True}


def test_a_language_that_it_does_not_speak_is_not_read(reader):
    answer(reader)
    order(reader, say=["Hola."], language="es")
    order(reader, say=["Hello."], language="en")
    assert answer(reader) == {"ended": True}


def test_it_ends_with_its_input(reader):
    answer(reader)
    order(reader, say=["This goes on for some time, word by word."] * 50, language="en")


@pytest.mark.parametrize(
    ("page", "part", "language", "spoken"),
    (
        ("Letter", Part.SHORT, "es", "es"),
        ("Letter", Part.WHOLE, "es", "en"),  # the letter stays in its own language
        ("Letter", Part.TRANSLATION, "es", "es"),
        ("Notice", Part.SHORT, "es", "es"),
        ("FullNotice", Part.SHORT, "en", "en"),
        ("Eligibility", Part.SHORT, "es", "es"),
        ("Sign", Part.SHORT, "en", "en"),
    ),
)
def test_what_is_read_stands_on_the_page_in_its_language(page, part, language, spoken):
    read = script(CAMPAIGN, page, part, language)
    assert read.language == spoken
    assert all(words.strip() for words in read.words)
    assert read.words


def test_the_whole_letter_is_read_word_for_word():
    read = " ".join(script(CAMPAIGN, "Letter", Part.WHOLE, "en").words)
    letter = CAMPAIGN.letter.master.decode("utf-8").splitlines()[CAMPAIGN.letter.first_line - 1 :]
    assert set(" ".join(letter).split()) - set(read.split()) <= {f"{n}." for n in range(1, 10)}


@pytest.mark.parametrize("page", sorted({"Names", "Town", "Email", "Review", "Thanks"}))
def test_nothing_that_a_signer_typed_is_ever_read_aloud(page):
    assert page in set(Step)
    assert script(CAMPAIGN, page, Part.SHORT, "en").words == ()
