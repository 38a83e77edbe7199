"""Sending to real servers: what counts as sent is there, whatever happened on the way."""

from __future__ import annotations

import asyncio
import socket
import ssl
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.campaign.value import Storage
from kiosk.errors import SyncRefused
from kiosk.sync.probe import PROBE, probe
from kiosk.sync.send import Parcel, parcel
from kiosk.sync.storage import Pace, Remote
from tests.kiosk.sync.conftest import QUICK, sent
from tests.kiosk.sync.servers import KEY, PASSWORD, SECRET, Server, answer, free_port, s3_error


def contents(parcels):
    return {each.name: each.path.read_bytes() for each in parcels}


def test_what_is_told_as_sent_is_there_byte_for_byte(server, folder, parcels):
    told, ended = sent(server.storage(), folder, parcels)
    assert (set(told.values()), ended) == ({""}, "")
    assert server.files(folder) == contents(parcels)


def test_sending_again_writes_nothing(server, between, folder, parcels):
    storage = server.storage(between.port)
    sent(storage, folder, parcels)
    between.requests.clear()
    told, ended = sent(storage, folder, parcels)
    assert (set(told.values()), ended) == ({""}, "")
    assert not [each for each in between.requests if each.startswith(b"PUT")]


def test_of_many_files_only_those_that_are_missing_are_written(server, between, folder, tmp_path):
    paths = [tmp_path / f"{number}" for number in range(20)]
    for number, path in enumerate(paths):
        path.write_bytes(b"%d" % number)
    many = tuple(replace(parcel(path), tried=False) for path in paths)
    storage = server.storage(between.port)
    sent(storage, folder, many[:12])
    between.requests.clear()
    told, _ = sent(storage, folder, many)
    assert (len(told), set(told.values())) == (20, {""})
    assert len([each for each in between.requests if each.startswith(b"PUT")]) == 8
    assert server.files(folder) == contents(many)


def test_a_file_cut_off_on_its_way_is_made_whole_by_the_next_try(server, between, folder, tmp_path):
    path = tmp_path / "large"
    path.write_bytes(b"x" * 300_000)
    each, storage = parcel(path), server.storage(between.port)
    between.cut_after = 100_000
    told, ended = sent(storage, folder, (each,))
    assert (told, ended) == ({each.name: "unreachable"}, "unreachable")
    between.cut_after = 0
    assert sent(storage, folder, (each,)) == ({each.name: ""}, "")
    assert server.files(folder) == contents((each,))


def test_what_was_damaged_there_is_seen_and_written_anew(server, folder, parcels):
    sent(server.storage(), folder, parcels)
    (server.place(folder) / parcels[2].name).write_bytes(b"?" * parcels[2].size)
    told, _ = sent(server.storage(), folder, parcels)
    assert set(told.values()) == {""}
    assert server.files(folder) == contents(parcels)


def test_a_server_killed_and_back_gets_the_rest(server, folder, parcels):
    sent(server.storage(), folder, parcels[:2])
    server.kill()
    try:
        told, ended = sent(server.storage(), folder, parcels[2:], width=1)
    finally:
        server.start()
    assert (told, ended) == ({parcels[2].name: "unreachable"}, "unreachable")
    told, ended = sent(server.storage(), folder, parcels)
    assert (set(told.values()), ended) == ({""}, "")
    assert server.files(folder) == contents(parcels)


def test_a_server_killed_in_the_middle_loses_nothing_that_was_told_as_sent(
    server, between, folder, parcels
):
    def killing(request):
        if sum(each.startswith(b"PUT") for each in between.requests) == 3:
            server.kill()

    between.gate = killing
    try:
        told, ended = sent(server.storage(between.port), folder, parcels, width=1)
        assert ended == "unreachable"
        here = [each for each in parcels if told.get(each.name) == ""]
        assert 0 < len(here) < len(parcels)
        assert contents(here).items() <= server.files(folder).items()
    finally:
        between.gate = lambda _: None
        server.kill()
        server.start()
    told, ended = sent(server.storage(between.port), folder, parcels)
    assert (set(told.values()), ended) == ({""}, "")
    assert server.files(folder) == contents(parcels)


def test_bytes_that_come_back_changed_do_not_count(server, between, folder, parcels):
    between.bend = lambda raw: raw.replace(b"\x03\x03\x03", b"\x03\x00\x03")
    told, ended = sent(server.storage(between.port), folder, parcels)
    assert ended == ""
    assert {name for name, said in told.items() if said} == {parcels[3].name}
    assert told[parcels[3].name] == "wrong-bytes"


def test_a_slow_network_is_given_its_time_and_no_more(server, between, folder, parcels):
    between.rate = 8_000
    told, ended = sent(server.storage(between.port), folder, parcels[:1], Pace(4.0), width=1)
    assert (told, ended) == ({parcels[0].name: ""}, "")
    between.rate = 1_000
    told, ended = sent(server.storage(between.port), folder, parcels[1:], Pace(0.3), width=1)
    assert ended == "slow"
    assert set(told.values()) == {"slow"}


def test_what_may_be_there_is_not_sent_again_where_the_network_is_slow(
    server, between, folder, parcels
):
    sent(server.storage(), folder, parcels[:1])
    between.rate = 1_000
    again = (replace(parcels[0], tried=True),)
    told, ended = sent(server.storage(between.port), folder, again, Pace(0.3), width=1)
    assert (told, ended) == ({parcels[0].name: "slow"}, "slow")
    assert not [each for each in between.requests if each.startswith(b"PUT")]


@pytest.mark.parametrize(
    ("option", "text"),
    (("secret_access_key", SECRET), ("access_key_id", KEY), ("password", PASSWORD)),
)
def test_wrong_keys_are_refused_and_stand_in_no_message(servers, folder, parcels, option, text):
    server = servers["webdav" if option == "password" else "s3"]
    storage = server.storage(**{option: f"otra-{text}"})
    told, ended = sent(storage, folder, parcels)
    assert ended == "credentials"
    assert set(told.values()) == {"credentials"}
    with pytest.raises(SyncRefused) as refused:
        asyncio.run(probe(Remote(storage, folder, QUICK)))
    assert text not in f"{refused.value!r} {refused.value} {storage!r}"
    assert refused.value.__cause__ is None


def test_a_missing_bucket_is_told_as_one(servers, folder, parcels):
    _, ended = sent(servers["s3"].storage(bucket="otro-deposito"), folder, parcels)
    assert ended == "bucket"


# What servers answer, and what it is called. Those of S3 are as Amazon sends them.
ANSWERS = (
    ("s3", "403 Forbidden", s3_error("RequestTimeTooSkewed"), "clock"),
    ("s3", "400 Bad Request", s3_error("ExpiredToken"), "expired"),
    ("s3", "403 Forbidden", s3_error("AccessDenied"), "credentials"),
    ("s3", "403 Forbidden", s3_error("QuotaExceeded"), "full"),
    ("s3", "400 Bad Request", s3_error("EntityTooLarge"), "large"),
    ("s3", "503 Slow Down", s3_error("SlowDown"), "busy"),
    ("s3", "500 Internal Server Error", s3_error("InternalError"), "server"),
    ("webdav", "401 Unauthorized", b"", "credentials"),
    ("webdav", "403 Forbidden", b"", "credentials"),
    ("webdav", "507 Insufficient Storage", b"", "full"),
    ("webdav", "413 Payload Too Large", b"", "large"),
    ("webdav", "429 Too Many Requests", b"", "busy"),
    ("webdav", "503 Service Unavailable", b"", "busy"),
    ("webdav", "502 Bad Gateway", b"<html>", "server"),
    ("webdav", "302 Found", b"", "odd"),
)


@pytest.mark.parametrize(("server", "status", "body", "code"), ANSWERS, indirect=("server",))
def test_each_answer_of_a_server_has_its_code(server, between, folder, parcels, status, body, code):
    storage = server.storage(between.port)
    sent(storage, folder, parcels[:1])
    between.gate = lambda request: answer(status, body) if request.startswith(b"PUT") else None
    told, ended = sent(storage, folder, parcels[1:2])
    assert told == {parcels[1].name: code}
    assert ended == ("" if code == "large" else code)


def test_a_page_that_asks_to_sign_in_is_not_taken_for_the_storage(server, between, folder, parcels):
    between.gate = lambda _: answer("200 OK", b"<html>Bienvenido al Wi-Fi</html>")
    told, _ = sent(server.storage(between.port), folder, parcels)
    assert told
    assert set(told.values()) <= {"wrong-bytes", "odd"}


def test_no_server_and_no_such_name_are_told_apart(servers, folder, parcels):
    closed = servers["webdav"].storage(free_port())
    assert sent(closed, folder, parcels)[1] == "unreachable"
    nowhere = servers["webdav"].storage(endpoint="https://almacen.invalid")
    assert sent(nowhere, folder, parcels)[1] in {"name", "offline"}


def test_a_server_that_speaks_no_tls_is_told_as_that(servers, folder, parcels):
    server = servers["webdav"]
    plain = server.storage(endpoint=f"https://127.0.0.1:{server.port}")
    assert sent(plain, folder, parcels)[1] == "tls"


def test_a_server_that_proves_nothing_is_sent_nothing(folder, parcels, tmp_path):
    key = Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "almacen.example")])
    day = datetime(2017, 2, 11, tzinfo=UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, day, day + timedelta(days=9))
    listening = socket.create_server(("127.0.0.1", 0))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    (tmp_path / "cert").write_bytes(
        made.sign(key, None).public_bytes(Encoding.PEM)
        + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    context.load_cert_chain(tmp_path / "cert")
    taken = []

    def serve():
        near, _ = listening.accept()
        with near, suppress(OSError), context.wrap_socket(near, server_side=True) as safe:
            taken.append(safe.recv(1))

    thread = Thread(target=serve)
    thread.start()
    storage = Server("webdav", tmp_path, 0).storage(
        endpoint=f"https://127.0.0.1:{listening.getsockname()[1]}"
    )
    assert sent(storage, folder, parcels)[1] == "certificate"
    thread.join()
    listening.close()
    assert taken in ([], [b""])


def test_a_file_that_changed_on_this_machine_is_not_sent(server, folder, parcels):
    parcels[1].path.write_bytes(b"something else")
    parcels[2].path.unlink()
    told, ended = sent(server.storage(), folder, parcels)
    assert ended == ""
    assert [told[each.name] for each in parcels] == ["", "lost", "lost", "", ""]
    assert set(server.files(folder)) == {parcels[n].name for n in (0, 3, 4)}


def test_what_is_gone_is_taken_away_and_may_be_missing_already(server, folder, parcels):
    sent(server.storage(), folder, parcels[:3])
    gone = tuple(replace(each, gone=True) for each in parcels[1:])
    told, ended = sent(server.storage(), folder, gone)
    assert (set(told.values()), ended) == ({""}, "")
    assert server.files(folder) == contents(parcels[:1])


def test_a_folder_serves_as_a_storage_and_is_not_made_where_none_is(tmp_path, parcels):
    share = tmp_path / "share"
    storage = Storage("fs", (), str(share))
    assert sent(storage, "carta", parcels)[1] == "folder"
    assert not share.exists()
    share.mkdir()
    assert sent(storage, "carta", parcels) == ({each.name: "" for each in parcels}, "")
    there = {file.name: file.read_bytes() for file in (share / "carta").iterdir()}
    assert there == contents(parcels)


def test_trying_a_storage_leaves_one_small_file_and_says_what_is_wrong(server, folder):
    asyncio.run(probe(Remote(server.storage(), folder, QUICK)))
    asyncio.run(probe(Remote(server.storage(), folder, QUICK)))
    assert list(server.files(folder)) == [PROBE]


def test_a_parcel_is_named_by_what_it_holds(tmp_path):
    assert Parcel(tmp_path, bytes(32), 1).name == "0" * 64 + ".firma-export"
