"""`firma card` and `firma sheets` as typed."""

from __future__ import annotations

import json
import sys

import pypdfium2
import pytest
import typer
import zxingcpp

from kiosk import cli, paper
from kiosk.cli import papers as commands
from tests.kiosk.packet.test_sheets import SIGNED


@pytest.fixture
def firma(monkeypatch, capsys, tmp_path):
    """Run a command on a campaign file; give exit code, stdout, stderr."""
    app = typer.Typer()
    commands.add(app)
    file = tmp_path / "carta.campaign"
    file.write_bytes(SIGNED.raw)
    monkeypatch.setattr(cli, "app", app)

    def typed(word, *line, language="en"):
        monkeypatch.setenv("LC_ALL", f"{language}_MX.UTF-8")
        said = ["firma", word, "--campaign", str(file), *map(str, line)]
        monkeypatch.setattr(sys, "argv", said)
        code = cli.run()
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return typed


def test_sheets_are_written_and_their_numbers_told(firma, tmp_path):
    target = tmp_path / "sheets.pdf"
    told = ("--kiosk", "Mesa 1", "--count", 2, "--out", target)
    code, shown, _ = firma("sheets", *told, "--language", "es", "--paper", "letter", "--json")
    found = json.loads(shown)
    assert code == 0
    assert [paper.parse(one).number for one in found["serials"]] == [1, 2]
    assert found["language"] == "es"
    first = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_bounded()
    assert found["serials"][0] in first
    assert "Aviso de privacidad" in first
    code, shown, _ = firma("sheets", *told, language="es")
    assert code == 0
    assert "2 hojas" in shown


def test_the_card_is_written(firma, tmp_path):
    target = tmp_path / "card.pdf"
    code, shown, _ = firma("card", "--out", target)
    assert code == 0
    assert "one A5 sheet" in shown
    assert len(pypdfium2.PdfDocument(target)) == 1
    assert json.loads(firma("card", "--out", target, "--json")[1]) == {"file": str(target)}


def test_what_cannot_be_written_is_a_sentence(firma, tmp_path):
    nowhere = tmp_path / "no" / "card.pdf"
    code, _, said = firma("card", "--out", nowhere)
    assert code == 1
    assert "card.pdf was not written" in said
    told = ("--count", 1, "--out", tmp_path / "s.pdf")
    code, _, said = firma("sheets", "--kiosk", " ", *told)
    assert code == 1
    assert "1 to 60 letters" in said
    assert firma("sheets", "--kiosk", "Mesa 1", "--count", 501, "--out", nowhere)[0] == 2


@pytest.mark.parametrize("form", (["--form", "poster"], ["--form", "table"], ["--paper", "letter"]))
def test_a_poster_says_what_the_letter_asks_in_both_languages_with_a_code(firma, tmp_path, form):
    target = tmp_path / "poster.pdf"
    code, shown, _ = firma("poster", "--out", target, *form, "--json")
    campaign = SIGNED.campaign
    assert (code, json.loads(shown)["code"]) == (0, campaign.share_link)
    (page,) = pypdfium2.PdfDocument(target)
    words = " ".join(page.get_textpage().get_text_bounded().split())
    for ask in campaign.asks:
        assert ask.en in words
        assert ask.es in words
    assert campaign.contact in words
    found = zxingcpp.read_barcodes(page.render(scale=2).to_pil())
    assert [one.text for one in found] == ([campaign.share_link] if campaign.share_link else [])
