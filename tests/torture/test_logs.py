"""What the program tells of a fault are codes and places: never what somebody typed."""

from __future__ import annotations

import ast
import logging
import shutil
import traceback
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk import canonical, cli
from kiosk.campaign import file as campaign_file
from kiosk.crypto import cipher, keys, seal
from kiosk.crypto.keys import FLOOR
from kiosk.errors import KioskError
from kiosk.exports.merge_receipt import read as read_receipt
from kiosk.exports.read import read as read_export
from kiosk.journal import enrol, open_journal, recover_journal
from kiosk.model import Event, Method, Name, Place, Signature
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    MARKET,
    NOW,
    PASSPHRASE,
    SIGNED,
    signature,
)
from tests.kiosk.journal.test_faults import no_file_longer_than
from tests.torture.canaries import given_away, needles
from ui.jobs import Jobs, log_fault

PROJECT = Path(__file__).parents[2]
NAME = "Zenobia Quimérica-Xilonen"
SOUGHT = needles((NAME, "Zenobia", "Quimérica", "Xilonen"))


def spoken(signed: Signature) -> Signature:
    return replace(signed, name=Name(NAME, NAME, NAME), email=f"{NAME}@correo.example")


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("logs") / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    return folder


@pytest.fixture
def journal(enrolled, tmp_path):
    opened = recover_journal(shutil.copytree(enrolled, tmp_path / "kiosk"), [IDENTITY])
    opened.open_event(FAIR, NOW)
    yield opened
    opened.close()


def written(folder: Path) -> Path:
    """A file in which a name stands, where something else belongs."""
    path = folder / "file"
    path.write_text(NAME * 40, "utf-8")
    return path


def paused(journal, _):
    journal.pause(NOW)
    journal.append(spoken(signature()), DRAWING)


def twice_from_paper(journal, _):
    journal.pause(NOW)
    line = replace(spoken(signature()), method=Method.PAPER, sheet="7777-7777", line=3)
    for _ in range(2):
        journal.append(line, b"")


def full(journal, _):
    with no_file_longer_than(0):
        journal.append(spoken(signature()), DRAWING)


def an_export(_, folder):
    with written(folder).open("rb") as file, read_export(file, [IDENTITY]) as opened:
        list(opened.items())


# What is refused, or is a bug, with a name in the values.
ACTS = {
    "closed event": lambda j, _: j.append(spoken(signature(event=MARKET)), DRAWING),
    "pause": paused,
    "another campaign": lambda j, _: j.append(
        replace(spoken(signature()), campaign_sha256=NAME.encode()), DRAWING
    ),
    "ink": lambda j, _: j.append(spoken(signature()), NAME),
    "a line twice": twice_from_paper,
    "no room": full,
    "a sequence": lambda j, _: j.void(NAME, NOW),
    "a receipt": lambda j, _: j.withdraw(NAME, NOW),
    "a volunteer": lambda j, _: j.set_pin(f"{NAME}\n", "402918", NOW),
    "a weak PIN": lambda j, _: j.set_pin(NAME, NAME, NOW),
    "a PIN": lambda j, _: j.check_pin(NAME, NOW),
    "a passphrase": lambda j, _: j.reset_pins(NAME, NOW),
    "a note": lambda j, _: j.note("declined", NOW, NAME),
    "a kind": lambda j, _: j.note(NAME, NOW),
    "a purge": lambda j, _: j.purge(NAME.encode(), NAME, 0, NOW),
    "a merge receipt": lambda *_: read_receipt(NAME.encode() * 9, SIGNED.root),
    "an event": lambda j, _: (
        j.close_event(NOW),
        j.open_event(Event(f"{NAME}\0", Place(NAME, "JAL"), date(2027, 2, 6)), NOW),
    ),
    "a campaign": lambda _, folder: campaign_file.read(written(folder).read_bytes()),
    "an export": an_export,
    "a key file": lambda _, folder: keys.unlock(written(folder), NAME),
    "a secret": lambda _, folder: keys.read_secret(written(folder), NAME),
    "an identity": lambda *_: seal.Identity(NAME),
    "sealed bytes": lambda *_: seal.unseal(NAME.encode() * 9, [IDENTITY]),
    "a database": lambda _, folder: cipher.connect(written(folder), keys.new_key()),
    "canonical JSON": lambda *_: canonical.decode(f'{{"a":"{NAME}"}}'.encode(), Name, 900),
    "no journal": lambda _, folder: open_journal(folder / NAME, NAME),
    "a lookup": lambda *_: {}[NAME],
    "an encoding": lambda *_: NAME.encode("ascii"),
    "SQL": lambda j, _: j._store.connection.execute(f'DELETE FROM "{NAME}"'),  # noqa: S608 - what no program should
}


def fault_of(act, journal, folder):
    with pytest.raises(Exception) as caught:  # noqa: PT011 - of whatever kind
        act(journal, folder)
    return caught.value


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_refusal_holds_no_name_and_neither_log_nor_terminal_gets_one(
    journal, tmp_path, caplog, capfd, act
):
    fault = fault_of(act, journal, tmp_path)
    caplog.set_level(logging.INFO)
    log_fault(fault)
    cli.answer(fault)
    told = capfd.readouterr()
    assert "fault " in caplog.text
    assert given_away((told.out + told.err + caplog.text).encode(), SOUGHT) == set()
    if isinstance(fault, KioskError):
        said = f"{fault!r} {fault} {fault.facts} {fault.args}"
        assert given_away(said.encode(), SOUGHT) == set()


def test_a_bug_on_the_journals_thread_is_told_by_its_class_and_place(qapp, qtbot, caplog):
    def groups():
        nested = ValueError(NAME)
        nested.add_note(NAME)
        raise ExceptionGroup(NAME, [nested, KeyError(NAME)]) from nested

    jobs = Jobs()
    with qtbot.waitSignal(jobs.faulted):
        jobs.run(groups, lambda _: None, lambda _: None)
    jobs.finish()
    assert "fault ExceptionGroup in groups" in caplog.text
    assert given_away(caplog.text.encode(), SOUGHT) == set()


def test_a_careless_log_would_be_seen(journal, tmp_path):
    fault = fault_of(ACTS["a lookup"], journal, tmp_path)
    assert given_away("".join(traceback.format_exception(fault)).encode(), SOUGHT)


# --- where anything is said at all ----------------------------------------------------

LOGGING = {
    "ui/jobs.py": "a fault's class and where it stood",
    "ui/qtlog.py": "where Qt complained",
    "kiosk/picture/pdf.py": "silences fpdf2",
}


def sources():
    return [path for room in ("kiosk", "ui") for path in sorted((PROJECT / room).rglob("*.py"))]


def says(tree):
    """Give how a module could tell something besides what a command prints."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [each.name for each in node.names]
            if "logging" in names or getattr(node, "module", "") == "logging":
                yield "logging"
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called in {"print", "warnings.warn"} or called.startswith("sys.stderr."):
                yield called
            if called.startswith("traceback.") and called != "traceback.extract_tb":
                yield called


def test_two_modules_write_a_log_and_nothing_else_speaks_on_its_own():
    found = {}
    for path in sources():
        for what in says(ast.parse(path.read_text("utf-8"))):
            found.setdefault(path.relative_to(PROJECT).as_posix(), set()).add(what)
    assert found == {path: {"logging"} for path in LOGGING}
    assert len(sources()) > 300


def test_a_module_that_speaks_would_be_found():
    speaks = "import logging\nprint(name)\ntraceback.print_exc()\nsys.stderr.write(name)\n"
    assert len(set(says(ast.parse(speaks)))) == 4
