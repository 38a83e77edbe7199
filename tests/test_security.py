"""Each threat that SECURITY.md names says what holds, what remains, and which test shows it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PAGE = (PROJECT / "SECURITY.md").read_text("utf-8")
HEAD = "| Threat | What holds against it | Shown by | What remains |"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
THREATS = (
    "stolen tablet, switched off",
    "stolen tablet, locked",
    "stolen tablet, running",
    "curious signer",
    "curious volunteer",
    "cloned tablet",
    "clock that lies",
    "stolen device key",
    "pulled out",
    "lost or stolen stick",
    "full or failing disk",
    "power cut",
    "malicious export",
    "malicious campaign",
    "Storage that was broken into",
    "malicious organizer",
    "forged or altered packet",
    "Printers and their spool",
    "supply chain",
    "Swap and hibernation",
    "over a shoulder",
    "update of one",
    "Backup tools",
    "Cold memory",
)


def rows(text):
    """Give the cells of each row of the tables of threats."""
    for part in text.split(HEAD)[1:]:
        lines = part.strip("\n").split("\n\n")[0].splitlines()[1:]
        yield from ([cell.strip() for cell in line.strip("|").split(" | ")] for line in lines)


def those_in(path):
    tree = ast.parse((PROJECT / path).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def missing(text):
    """Give the tests that are named in *text* and not there."""
    return [
        f"{path}::{name}"
        for path, name in NAMED.findall(text)
        if not name.startswith("test_")
        or not (PROJECT / path).is_file()
        or name not in those_in(path)
    ]


def test_each_test_that_is_named_is_there():
    assert missing(PAGE) == []
    assert len(set(NAMED.findall(PAGE))) > 50


@pytest.mark.parametrize("row", list(rows(PAGE)), ids=lambda row: row[0][:40])
def test_each_threat_has_four_cells_and_a_test(row):
    threat, holds, shown, remains = row
    assert threat
    assert holds
    assert remains
    assert NAMED.findall(shown)
    assert re.sub(NAMED, "", shown).strip(", ") == ""


def test_the_threats_are_those_that_were_thought_of():
    told = "\n".join(row[0] for row in rows(PAGE))
    assert [each for each in THREATS if each not in told] == []


def test_a_test_that_was_renamed_is_found():
    there = "`tests/test_security.py::test_a_test_that_was_renamed_is_found`"
    gone = "`tests/test_security.py::test_of_another_name` `tests/none.py::test_it`"
    assert missing(there) == []
    assert len(missing(gone)) == 2


def test_no_address_is_made_up():
    assert re.findall(r"[\w.]+@[\w.]+", PAGE) == []
