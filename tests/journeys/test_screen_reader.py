"""A blind person signs: the program read and operated over a real AT-SPI bus, in both languages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.journeys import office

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "resources" / "translations" / "firma_es.ts"
SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's pyatspi belongs to Debian's Python
NEEDED = "this test needs Xvfb, dbus-run-session, at-spi2-core and pyatspi: type .ci/setup dev"
OPERATED = {"push button", "check box", "radio button", "text", "password text", "list item"}
PRESSED = OPERATED - {"text", "password text"}

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is Linux's own"),
]


def in_language(language):
    """Give a function that says the program's own words in *language*."""
    said = {
        message.findtext("source"): message.findtext("translation")
        for message in ET.parse(WORDS).iter("message")  # noqa: S314 our own file
    }
    return lambda words: said[words] if language == "es" else words


def steps(language):
    """Give what a reader does from the start page to the receipt, signing with a typed name."""
    say = in_language(language)
    go_on = ("press", say("Continue"))
    return [
        ("press", "Firmar · Sign" if language == "es" else "Sign · Firmar"),
        ("see", "Choose your language\nElija su idioma"),
        ("press", "Continuar en español" if language == "es" else "Continue in English"),
        ("see", say("How your data is used")),
        ("press", say("I agree, continue")),
        ("see", say("Is each of these true?")),
        ("press_all", say("Yes")),
        go_on,
        ("see", say("What is your name?")),
        ("write", say("Given name(s)"), "Luz"),
        ("write", say("Surname(s)"), "Inventada"),
        go_on,
        ("see", say("Where in Mexico do you live?")),
        ("write", say("City or town"), "Ajijic"),
        go_on,
        ("see", say("Your US state: where you vote, or last lived")),
        ("press", say("I never lived in the US")),
        ("see", say("Anything more? All of this is optional")),
        go_on,
        ("see", say("Is everything right?")),
        ("press", say("Yes, go on to sign")),
        ("see", say("Sign above the line"), "panel"),
        ("press", say("Sign another way")),
        ("see", say("How would you like to sign?")),
        ("press", say("Sign with my typed name")),
        ("see", say("Sign with your typed name"), "panel"),
        ("press", say("I agree and sign")),
        ("see", say("Thank you. Your signature is kept.")),
        ("press", say("Done")),
    ]


def to_spanish():
    return [("press", "Cambiar a español")]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What the reader was told on each page: a pass in English, then one in Spanish."""
    folder = tmp_path_factory.mktemp("reader") / "kiosk"
    office.enrolled(folder)
    unlocking = [
        ("see", "Passphrase of this kiosk"),
        ("write", "Passphrase: the five words on the paper", office.PASSPHRASE),
        ("press", "Unlock"),
    ]
    script = [*unlocking, *steps("en"), *to_spanish(), *steps("es")]
    reader = (SYSTEM_PYTHON, ROOT / "tests" / "journeys" / "screen_reader.py")
    command = ("dbus-run-session", "--", *reader, sys.executable, ROOT, folder)
    try:
        ended = subprocess.run(
            command, input=json.dumps(script), capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        pytest.fail(NEEDED)
    assert "No module named 'pyatspi'" not in ended.stderr, NEEDED
    assert ended.returncode == 0, ended.stderr[-3000:]
    # A word from Qt while it loads a library can stop the program for ever.
    assert "symbolsresolver" not in ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines() if line.startswith("{")]


def test_a_reader_signs_alone_in_each_language(told):
    wanted = [step[1] for language in ("en", "es") for step in steps(language) if step[0] == "see"]
    assert [page["page"] for page in told] == ["Passphrase of this kiosk", *wanted]


def test_everything_that_is_operated_says_what_it_is(told):
    """Of a masked field Qt tells no name, only the description."""
    for page in told:
        operated = [node for node in page["told"] if node["role"] in OPERATED]
        assert len(operated) >= 3, page["page"]
        for node in operated:
            assert node["name"] or (node["role"] == "password text" and node["description"]), node


def test_whatever_can_be_touched_can_be_pressed_by_a_reader(told):
    for page in told:
        for node in page["told"]:
            if node["role"] in PRESSED:
                assert "Press" in node["actions"], (page["page"], node)


def test_no_two_controls_of_a_page_say_the_same(told):
    for page in told:
        said = [
            (node["role"], node["name"], node["description"])
            for node in page["told"]
            if node["role"] in OPERATED
        ]
        assert len(said) == len(set(said)), page["page"]


def test_every_page_has_one_heading_and_somewhere_the_focus_is(told):
    for page in told:
        headings = [node["name"] for node in page["told"] if node["role"] == "heading"]
        panels = [node["name"] for node in page["told"] if node["role"] == "panel"]
        assert headings == [page["page"]] or (not headings and page["page"] in panels), page["page"]
        assert any("focused" in node["states"] for node in page["told"]), page["page"]


def test_answers_tell_which_statement_they_belong_to_and_whether_they_are_taken(told):
    page = next(page for page in told if page["page"] == "Is each of these true?")
    answers = [node for node in page["told"] if node["role"] == "radio button"]
    assert [node["name"] for node in answers] == ["No", "Yes"] * 3
    assert len({node["description"] for node in answers}) == 3
    assert all("checked" not in node["states"] for node in answers)


def test_the_receipt_is_read_out(told):
    for words in ("Receipt code ", "Código del acuse "):
        names = [node["name"] for page in told for node in page["told"]]
        (receipt,) = {name for name in names if name.startswith(words)}
        assert len(receipt.removeprefix(words)) == len("XXXX-XXXX-XXXX")
