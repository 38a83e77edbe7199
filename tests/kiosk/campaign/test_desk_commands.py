"""`firma campaign preview` and `diff`, `firma keys sheet`, `try` and `recover`, as typed."""

from __future__ import annotations

import json
import re

import pypdfium2
import pytest

from kiosk.campaign import file as campaign_file
from kiosk.cli import keys_sheet
from kiosk.crypto.recovery import sheet_words
from kiosk.crypto.sign import SigningKey
from kiosk.errors import SheetRefused, UsageRefused
from tests.journeys.office import CAMPAIGN, ROOT


def test_the_commands_of_the_sheet_hang_below_keys():
    assert {"sheet", "recover"} <= {
        one.callback.__name__ for one in keys_sheet.commands.registered_commands
    }


def words_of(pdf):
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    return " ".join(re.findall(r"^\d+\s*([a-z]+)", text, re.MULTILINE))


def test_a_key_goes_onto_paper_is_tried_and_comes_back(firma, tmp_path):
    assert firma("keys new --out keys --name Ana --passphrase-file pass.txt").exception is None
    assert (
        firma("keys sheet keys/organizer.key --out s.pdf --passphrase-file pass.txt").exception
        is None
    )
    words = words_of(tmp_path / "s.pdf")
    assert words not in firma("keys show keys/organizer.key").stdout
    (tmp_path / "words.txt").write_text(words)
    tried = firma("keys try keys/organizer.key --words-file words.txt --json")
    assert json.loads(tried.stdout)["tried"] is True
    back = firma(
        "keys recover --out back.key --name Ana --words-file words.txt"
        " --passphrase-file pass.txt --json"
    )
    made = json.loads(firma("keys show keys/organizer.key --json").stdout)
    assert json.loads(back.stdout)["recipient"] == made["recipient"]


def test_the_sheet_of_another_key_is_told_from_ours(firma, tmp_path):
    firma("keys new --out keys --name Ana --passphrase-file pass.txt")
    other = SigningKey.generate()
    (tmp_path / "words.txt").write_text(" ".join(sheet_words("root", other.seed)))
    refused = firma("keys try keys/campaign-root.key --words-file words.txt").exception
    assert isinstance(refused, SheetRefused)
    assert refused.facts["why"] == "other"


def test_nothing_is_recovered_over_a_file(firma, tmp_path):
    (tmp_path / "words.txt").write_text(" ".join(sheet_words("root", ROOT.seed)))
    done = firma(
        "keys recover --out letter.txt --name Ana --words-file words.txt --passphrase-file pass.txt"
    )
    assert isinstance(done.exception, UsageRefused)


def test_a_letter_is_printed_as_the_packet_prints_it(firma, tmp_path):
    done = json.loads(firma("campaign preview --letter letter.txt --out l.pdf --json").stdout)
    document = pypdfium2.PdfDocument(tmp_path / "l.pdf")
    text = document[0].get_textpage().get_text_range()
    assert len(document) == done["pages"] == 1
    assert "Dear Ana," in text
    assert "Sign with us!" not in text


def test_a_preview_wants_a_letter(firma):
    refused = firma("campaign preview --out l.pdf").exception
    assert refused.facts["why"] == "letter-needed"


@pytest.mark.parametrize(("accent", "anew"), (("#14603A", []), ("", ["en", "es"])))
def test_a_new_version_is_told_field_by_field(firma, tmp_path, accent, anew):
    from dataclasses import replace

    letter = CAMPAIGN.letter if accent else replace(CAMPAIGN.letter, master=b"Dear Bo,\n")
    new = replace(CAMPAIGN, version=2, accent=accent, letter=letter)
    (tmp_path / "1.campaign").write_bytes(campaign_file.write(CAMPAIGN, ROOT))
    (tmp_path / "2.campaign").write_bytes(campaign_file.write(new, ROOT))
    told = json.loads(firma("campaign diff 1.campaign 2.campaign --json").stdout)
    assert told["consent_anew"] == anew
    where = {one["where"] for one in told["differences"]}
    assert where == {"version", "accent" if accent else "letter.file"}
    said = firma("campaign diff 1.campaign 2.campaign").stdout
    assert "Version: changed" in said
    assert firma("campaign diff 1.campaign 1.campaign").stdout == "Nothing differs.\n"
