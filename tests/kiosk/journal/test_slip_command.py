"""`firma slip` from a kiosk's folder, and from a photograph of what it printed."""

from __future__ import annotations

import json
import sys
from hashlib import sha256

import pypdfium2
import pytest
import typer

from kiosk import cli
from kiosk.cli import slip as commands
from kiosk.packet.slip import read
from tests.kiosk.journal.making import FAIR, NOW, PASSPHRASE, reopen


@pytest.fixture
def firma(monkeypatch, capsys):
    """Run `firma slip` as if typed; give exit code, stdout, stderr."""
    app = typer.Typer()
    app.callback()(lambda: None)
    commands.add(app)
    monkeypatch.setattr(cli, "app", app)

    def typed(*line, language="en"):
        monkeypatch.setenv("LC_ALL", f"{language}_MX.UTF-8")
        monkeypatch.setattr(sys, "argv", ["firma", "slip", *map(str, line)])
        code = cli.run()
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return typed


@pytest.fixture
def export(tmp_path):
    file = tmp_path / "carta_mesa-1_2sig.firma-export"
    file.write_bytes(b"sealed")
    return file


@pytest.fixture
def from_kiosk(used, export, tmp_path):
    """What is typed to draw up the slip of the kiosk's one event."""
    words = tmp_path / "passphrase.txt"
    words.write_text(PASSPHRASE + "\n", "utf-8")
    return ("--folder", used, "--export", export, "--passphrase-file", words)


@pytest.fixture
def closed(used):
    journal = reopen(used)
    journal.close_event(NOW)
    journal.close()
    return used


def test_an_open_event_has_no_slip(firma, from_kiosk):
    code, shown, said = firma(*from_kiosk)
    assert (code, shown) == (1, "")
    assert "still open" in said


@pytest.mark.parametrize("paper", ((), ("--roll",)))
def test_a_slip_is_printed_photographed_and_read(firma, from_kiosk, closed, tmp_path, paper):
    pdf, photograph = tmp_path / "slip.pdf", tmp_path / "photograph.png"
    code, told, _ = firma(*from_kiosk, "--out", pdf, "--json", *paper)
    assert code == 0
    made = json.loads(told)
    assert (made["event"], made["signed"], made["undone"], made["last"]) == (FAIR.name, 2, 1, 3)
    assert made["file_start"] == sha256(b"sealed").hexdigest()[:16]
    pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil().rotate(7, fillcolor="white").save(
        photograph
    )
    code, shown, _ = firma("read", "--image", photograph, "--json")
    assert code == 0
    assert json.loads(shown) == {k: v for k, v in made.items() if k not in {"text", "pdf"}}


def test_the_text_of_the_code_is_read_in_any_way_it_can_be_typed(firma, from_kiosk, closed):
    _, told, _ = firma(*from_kiosk, "--json")
    text = json.loads(told)["text"]
    assert read(text).kiosk == "Mesa 1"
    for typed in (text, text.replace("\n", "\\n")):
        code, shown, _ = firma("read", typed)
        assert code == 0
        assert "signature holds" in shown
        assert json.loads(told)["words"] in shown
    code, _, said = firma("read", text.replace("Mesa 1", "Mesa 2"), language="es")
    assert code == 1
    assert "no corresponde" in said


def test_without_a_file_it_prints_the_text_of_the_code(firma, from_kiosk, closed):
    code, shown, _ = firma(*from_kiosk)
    assert code == 0
    assert read(shown[shown.index("firma-slip/1") :]).event == FAIR.name


def test_a_picture_without_a_slip_and_a_file_that_is_none_are_told(firma, tmp_path):
    picture, text = tmp_path / "blank.png", tmp_path / "words.png"
    pypdfium2.PdfDocument.new().new_page(100, 100).render(scale=1).to_pil().save(picture)
    text.write_text("no picture", "utf-8")
    for file in (picture, text):
        code, _, said = firma("read", "--image", file)
        assert code == 1
        assert f"No code of a closing slip was found in {file.name}" in said
    code, _, said = firma("read", "--image", tmp_path / "none.png")
    assert code == 1
    assert "none.png" in said


def test_what_cannot_be_understood_is_a_sentence(firma, tmp_path):
    assert "--export" in firma()[2]
    assert "not both" in firma("read")[2]
    assert "not both" in firma("read", "x", "--image", tmp_path)[2]
