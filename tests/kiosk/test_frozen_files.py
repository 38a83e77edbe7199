"""The files of one day, as the first program wrote them, are read by every later one."""

from __future__ import annotations

from hashlib import sha256

from kiosk import receipt, record
from kiosk.campaign import file as campaign_file
from kiosk.crypto import keys
from kiosk.crypto.seal import Identity, unseal
from kiosk.crypto.sign import SigningKey
from kiosk.exports import merge_receipt
from kiosk.exports.read import read
from kiosk.exports.value import Sealed, Void, Withdrawal
from kiosk.packet import slip
from tests.kiosk.journal.making import FAIR, IDENTITY, PASSPHRASE, ROOT, later
from tests.stores.freeze_day import CAMPAIGN, CODE, FOLDER, ORGANIZER, signatures


def campaign():
    return campaign_file.read((FOLDER / "carta.campaign").read_bytes(), pinned=ROOT.public)


def test_the_organizers_keys_open_and_are_who_they_were():
    organizer = keys.read_secret(FOLDER / "organizer.key", PASSPHRASE)
    assert (organizer.kind, organizer.name) == ("organizer", ORGANIZER)
    assert Identity(organizer.secret.decode()).recipient == organizer.public == IDENTITY.recipient
    root = keys.read_secret(FOLDER / "root.key", PASSPHRASE)
    assert (root.kind, SigningKey.from_seed(root.secret).public) == ("root", ROOT.public)


def test_the_campaign_is_read_with_all_its_fields_and_writes_the_same_bytes():
    found = campaign()
    # Not as today's defaults would make it: what they say may change, this file may not.
    value = found.campaign
    assert (value.id, value.version, value.opens) == (CAMPAIGN.id, 1, CAMPAIGN.opens)
    assert (value.events, value.accent) == ((FAIR,), "#6B1D3A")
    assert (value.storage, value.organizers) == (CAMPAIGN.storage, CAMPAIGN.organizers)
    assert campaign_file.write(found.campaign, ROOT) == (FOLDER / "carta.campaign").read_bytes()


def test_the_export_verifies_and_each_record_opens_as_it_was_signed():
    with (
        (FOLDER / "day.firma-export").open("rb") as file,
        read(file, [IDENTITY]) as export,
    ):
        items, header = list(export.items()), export.header
        assert (export.trailer.count, export.trailer.voids, export.trailer.closed) == (2, 1, True)
    assert header.campaign_sha256 == campaign().sha256
    assert [item.receipt for item in items if isinstance(item, Withdrawal)] == [bytes(range(32))]
    assert [item.seq for item in items if isinstance(item, Void)] == [2]
    signed = signatures(header.campaign_sha256)
    sealed = [item for item in items if isinstance(item, Sealed)]
    assert [item.seq for item in sealed] == [1, 3]
    for item in sealed:
        opened = record.decode(unseal(item.sealed, [IDENTITY]))
        value, ink = signed[item.seq - 1]
        assert opened.ink == ink
        for name in ("name", "place", "home", "method", "receipt", "signed", "event"):
            assert getattr(opened.signature, name) == getattr(value, name)


def test_the_slip_is_its_kiosks_and_names_the_export():
    found = slip.read((FOLDER / "slip.txt").read_text("utf-8"))
    raw = (FOLDER / "day.firma-export").read_bytes()
    assert (found.file, found.file_start) == ("day.firma-export", sha256(raw).digest()[:8])
    assert (found.first, found.last, found.counts.signed, found.counts.voided) == (1, 3, 2, 1)
    assert found.closed == later(300)


def test_the_receipt_still_names_its_record():
    found = receipt.read_payload((FOLDER / "receipt.txt").read_text("utf-8"))
    assert found == (CODE, CAMPAIGN.id)
    assert signatures(bytes(32))[0][0].receipt == receipt.digest(CODE)


def test_the_receipt_of_the_merge_is_the_roots():
    found = merge_receipt.read((FOLDER / "day.firma-receipt").read_bytes(), ROOT.public)
    assert (found.through, found.held, found.voided, found.made) == (3, 2, 1, later(450))
