"""The kiosk hints that somebody of a name has signed, while the event is open."""

from __future__ import annotations

import shutil
from dataclasses import replace

from kiosk.journal import Withdrawn
from kiosk.model import Name, Place
from tests.kiosk.journal.making import FAIR, MARKET, later, reopen, signature
from tests.kiosk.journal.prying import bare, inside

AJIJIC = Place("Ajijic", "JAL")


def sign(journal, given, surname, place=AJIJIC, event=FAIR):
    name = Name(given, surname, f"{given} {surname}".strip())
    receipt = f"{given}/{surname}".encode().ljust(32, b"\0")
    journal.append(replace(signature(event=event), name=name, place=place, receipt=receipt), b"")
    return receipt


def test_a_name_is_known_from_its_signature_on_however_it_is_typed(journal):
    assert not journal.has_signed("José", "Ñandú Ficticio", AJIJIC)
    sign(journal, "José", "Ñandú Ficticio")
    for typed in (
        ("José", "Ñandú Ficticio"),
        ("JOSE", "NANDU FICTICIO"),
        ("Ñandú Ficticio", "José"),
        ("", "josé ñandú-ficticio"),
    ):
        assert journal.has_signed(*typed, Place("AJIJIC", "JAL")), typed
    assert not journal.has_signed("José", "Ñandú", AJIJIC)
    assert not journal.has_signed("José", "Ñandú Ficticio", Place("Chapala", "JAL"))
    assert not journal.has_signed("José", "Ñandú Ficticio", Place("Ajijic", "MEX"))


def test_it_is_known_after_a_restart(journal, new):
    sign(journal, "Ana", "Ficticia")
    journal.close()
    again = reopen(new)
    assert again.has_signed("Ana", "Ficticia", AJIJIC)
    again.close()


def test_whoever_undid_or_withdrew_is_not_known(journal):
    receipts = [sign(journal, given, "Ficticia") for given in ("Ana", "Eva", "Ida")]
    journal.void(1, later(1))
    assert journal.withdraw(receipts[1], later(2)) is Withdrawn.HERE
    assert [journal.has_signed(name, "Ficticia", AJIJIC) for name in ("Ana", "Eva", "Ida")] == [
        False,
        False,
        True,
    ]


def test_at_the_close_the_key_and_all_that_was_known_are_destroyed(journal, new, tmp_path):
    sign(journal, "Ana", "Ficticia")
    connection = journal._store.connection
    (key,) = connection.execute("SELECT key FROM event_key").fetchone()
    (mark,) = connection.execute("SELECT mark FROM signer").fetchone()
    copy = shutil.copytree(new, tmp_path / "copy")
    assert key in bare(copy)
    assert mark in bare(copy)
    journal.close_event(later(10))
    assert not journal.has_signed("Ana", "Ficticia", AJIJIC)
    journal.close()
    assert key not in bare(new)
    assert mark not in bare(new)
    reopen(new).close()
    with inside(new) as connection:
        assert connection.execute("SELECT event, key FROM event_key").fetchall() == [(1, None)]
        assert connection.execute("SELECT count(*) FROM signer").fetchone() == (0,)


def test_each_event_has_a_key_of_its_own_and_knows_nothing_of_the_last(journal):
    sign(journal, "Ana", "Ficticia")
    marks = journal._store.connection.execute("SELECT mark FROM signer").fetchall()
    journal.close_event(later(10))
    journal.open_event(MARKET, later(20))
    assert not journal.has_signed("Ana", "Ficticia", AJIJIC)
    sign(journal, "Ana", "Ficticia", event=MARKET)
    assert journal.has_signed("Ana", "Ficticia", AJIJIC)
    assert journal._store.connection.execute("SELECT mark FROM signer").fetchall() != marks
