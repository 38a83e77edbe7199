"""The faces that come along write what the letter, the names and the places need."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

import resources
from kiosk.places import STATES

FACES = {
    "SourceSerif4-Regular": ("Source Serif 4", 400),
    "SourceSerif4-SemiBold": ("Source Serif 4", 600),
    "SourceSerif4-Italic": ("Source Serif 4", 400),
    "AtkinsonHyperlegibleNext-Regular": ("Atkinson Hyperlegible Next", 400),
    "AtkinsonHyperlegibleNext-SemiBold": ("Atkinson Hyperlegible Next", 600),
    "AtkinsonHyperlegibleNext-Bold": ("Atkinson Hyperlegible Next", 700),
    "NotoSans-Regular": ("Noto Sans", 400),
}
LETTERS = (
    "ABCDEFGHIJKLMNÑOPQRSTUVWXYZabcdefghijklmnñopqrstuvwxyz0123456789"
    "ÁÉÍÓÚÜáéíóúüÀÈÌÒÙàèìòùÂÊÎÔÛâêîôûÄËÏÖÄëïöÇçŁłŐőŰűŠšŽžČčŘřĀāŌōØøÅåÆæßÐðÞþ"
    " \N{NO-BREAK SPACE}¿?¡!.,;:…·•'\"“”‘’«»-–—()[]/\\@#%&*+=<>|°ªº§¶†×€$№_"
)


@pytest.fixture(params=FACES)
def face(request):
    with resources.at("fonts", f"{request.param}.ttf").open("rb") as file:
        yield request.param, TTFont(file)


def test_every_face_that_is_there_is_tested():
    files = {entry.name for entry in resources.at("fonts").iterdir() if entry.name.endswith("ttf")}
    assert files == {f"{name}.ttf" for name in FACES}


def test_all_weights_of_a_face_share_one_family_name(face):
    name, font = face
    family, weight = FACES[name]
    assert font["name"].getBestFamilyName() == family
    assert font["OS/2"].usWeightClass == weight
    assert bool(font["OS/2"].fsSelection & 1) == name.endswith("Italic")


def test_a_face_writes_spanish_english_and_the_names_of_neighbours(face):
    name, font = face
    missing = set(LETTERS) - {chr(code) for code in font.getBestCmap()}
    # Atkinson leaves these to the fallback.
    assert missing <= (set("Ōō№") if name.startswith("Atkinson") else set())


def test_a_face_writes_every_state(face):
    _, font = face
    letters = {letter for state in STATES for letter in state.name}
    assert not letters - {chr(code) for code in font.getBestCmap()}


def test_the_fallback_writes_what_the_text_faces_lack():
    with resources.at("fonts", "NotoSans-Regular.ttf").open("rb") as file:
        there = {chr(code) for code in TTFont(file).getBestCmap()}
    assert set("ʻʼŭḥṭẓḷṃΑΩαωЖжЯя№") <= there


@pytest.mark.parametrize("family", ("SourceSerif4", "AtkinsonHyperlegibleNext", "NotoSans"))
def test_every_family_has_its_licence_beside_it(family):
    text = resources.at("fonts", f"{family}.OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert text.startswith("Copyright")
