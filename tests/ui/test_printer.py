"""What is printed is the receipt, in its own size, by a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pypdfium2
import pytest
import zxingcpp

import ui
from kiosk import receipt
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.packet.receipt import Form, write

PROGRAM = Path(ui.__file__).parent / "printer.py"
CAMPAIGN = default_campaign([Organizer("Ana Ficticia", "age1ficticia")], date(2027, 1, 4))
CODE = receipt.new_code(Random(7).randbytes)


def run(*words, given=b""):
    command = (sys.executable, "-P", PROGRAM, *words)
    return subprocess.run(command, input=given, capture_output=True, check=False)


@pytest.mark.parametrize("form", Form)
def test_the_printed_page_has_the_receipts_size_and_its_code_is_read(tmp_path, form):
    pdf = write(CAMPAIGN, CODE, "es", form, datetime(2027, 2, 6, tzinfo=UTC))
    out = tmp_path / "printed.pdf"
    assert run("print", f"file:{out}", given=pdf).returncode == 0
    (page,) = pypdfium2.PdfDocument(out)
    assert page.get_size() == pytest.approx(pypdfium2.PdfDocument(pdf)[0].get_size(), abs=1.5)
    (found,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    assert receipt.read_payload(found.text) == (CODE, CAMPAIGN.id)


def test_what_is_no_pdf_is_not_printed(tmp_path):
    out = tmp_path / "printed.pdf"
    assert run("print", f"file:{out}", given=b"not a PDF").returncode == 1
    assert not out.exists()


def test_paper_that_cannot_be_reached_is_a_failure(tmp_path):
    pdf = write(CAMPAIGN, CODE, "en", Form.A6, datetime(2027, 2, 6, tzinfo=UTC))
    gone = tmp_path / "no-such-folder" / "printed.pdf"
    assert run("print", f"file:{gone}", given=pdf).returncode == 1


def test_asking_for_printers_answers_with_a_list():
    asked = run("list")
    assert asked.returncode == 0
    assert isinstance(json.loads(asked.stdout), list)


def test_every_page_is_printed_upright_or_across_as_it_is(tmp_path):
    sheets = pypdfium2.PdfDocument.new()
    sizes = ((612, 792), (792, 612), (612, 792))
    for size in sizes:
        sheets.new_page(*size)
    source, out = tmp_path / "pages.pdf", tmp_path / "printed.pdf"
    sheets.save(source)
    assert run("print", f"file:{out}", given=source.read_bytes()).returncode == 0
    printed = pypdfium2.PdfDocument(out)
    assert [page.get_size() for page in printed] == [pytest.approx(one, abs=1.5) for one in sizes]
