"""Bringing files from a storage: whole and as named, or not there at all."""

from __future__ import annotations

import asyncio
import shutil
from hashlib import sha256
from xml.sax.saxutils import escape

import pytest

from kiosk.errors import SyncRefused
from kiosk.sync import fetch as fetching
from kiosk.sync.fetch import fetch
from kiosk.sync.probe import PROBE, probe
from kiosk.sync.send import name_of
from kiosk.sync.storage import Remote
from tests.kiosk.sync.conftest import QUICK, sent
from tests.kiosk.sync.servers import Server, answer, proxy, serving

HOSTILE = (
    "../../../etc/passwd",
    "..\\..\\evil.firma-export",
    "/etc/passwd",
    "a" * 64 + ".firma-export.exe",
    "A" * 64 + ".firma-export",
    "a" * 63 + ".firma-export",
    "a" * 64 + ".firma-export\n",
    "con",
    "\x1b[2J",
    "．．／evil",
)


def brought(storage, folder, out):
    out.mkdir(exist_ok=True)
    told = {}
    found = asyncio.run(
        fetch(Remote(storage, folder, QUICK), out, lambda name, said: told.update({name: said}))
    )
    return found, told


def here(out):
    return {file.name: file.read_bytes() for file in out.iterdir()}


def test_what_was_sent_is_brought_once(server, folder, parcels, tmp_path):
    sent(server.storage(), folder, parcels)
    asyncio.run(probe(Remote(server.storage(), folder, QUICK)))
    found, told = brought(server.storage(), folder, tmp_path / "out")
    assert (set(told), set(told.values())) == ({each.name for each in parcels}, {""})
    assert here(tmp_path / "out") | {PROBE: b"firma\n"} == server.files(folder)
    again, told = brought(server.storage(), folder, tmp_path / "out")
    assert (len(found.new), found.had, found.odd) == (5, 0, ())
    assert (again.new, again.had, told) == ((), 5, {})


def test_a_damaged_file_here_is_brought_anew(server, folder, parcels, tmp_path):
    sent(server.storage(), folder, parcels)
    out = tmp_path / "out"
    brought(server.storage(), folder, out)
    (out / parcels[0].name).write_bytes(b"cut")
    found, _ = brought(server.storage(), folder, out)
    assert (found.new, found.had) == ((parcels[0].name,), 4)
    assert here(out) == server.files(folder)


def test_what_is_not_what_its_name_says_is_left_out(server, folder, parcels, tmp_path):
    sent(server.storage(), folder, parcels)
    (server.place(folder) / parcels[1].name).write_bytes(b"?" * parcels[1].size)
    found, told = brought(server.storage(), folder, tmp_path / "out")
    assert found.failed == ((parcels[1].name, "wrong-bytes"),)
    assert told[parcels[1].name] == "wrong-bytes"
    assert set(here(tmp_path / "out")) == {each.name for each in parcels} - {parcels[1].name}


def test_a_connection_that_breaks_leaves_no_half_file(server, between, folder, parcels, tmp_path):
    sent(server.storage(), folder, parcels)
    between.bend = lambda raw: raw[:-100] if raw.endswith(bytes([3]) * 200) else raw
    found, _ = brought(server.storage(between.port), folder, tmp_path / "out")
    assert found.failed == ((parcels[3].name, "unreachable"),)
    assert found.ended == "unreachable"
    assert here(tmp_path / "out").keys() == set(found.new)
    between.bend = lambda raw: raw
    found, _ = brought(server.storage(between.port), folder, tmp_path / "out")
    assert (found.failed, here(tmp_path / "out")) == ((), server.files(folder))


def test_a_folder_that_cannot_be_written_to_is_told(server, folder, parcels, tmp_path):
    sent(server.storage(), folder, parcels)
    remote = Remote(server.storage(), folder, QUICK)
    with pytest.raises(FileNotFoundError):
        asyncio.run(fetch(remote, tmp_path / "gone", lambda *_: None))


def test_a_storage_that_is_not_there_is_refused(server, folder, tmp_path):
    with pytest.raises(SyncRefused) as refused:
        brought(server.storage(endpoint="http://127.0.0.1:1"), folder, tmp_path / "out")
    assert refused.value.facts["why"] == "unreachable"


def test_a_folder_that_was_never_sent_to_is_empty(server, folder, tmp_path):
    found, _ = brought(server.storage(), folder, tmp_path / "out")
    assert (found.new, found.failed, found.odd) == ((), (), ())


def listing_of_s3(names, more=""):
    rows = "".join(
        f"<Contents><Key>campo/carta/{escape(name)}</Key><Size>3</Size>"
        "<LastModified>2027-02-06T17:00:00.000Z</LastModified></Contents>"
        for name in names
    )
    truncated = "true" if more else "false"
    token = f"<NextContinuationToken>{more}</NextContinuationToken>" if more else ""
    return (
        f"<?xml version='1.0'?><ListBucketResult><Name>firmas</Name>{rows}"
        f"<IsTruncated>{truncated}</IsTruncated>{token}</ListBucketResult>"
    ).encode()


def listing_of_webdav(names):
    rows = "".join(
        f"<D:response><D:href>/campo/carta/{escape(name)}</D:href><D:propstat><D:prop>"
        "<D:getlastmodified>Sat, 06 Feb 2027 17:00:00 GMT</D:getlastmodified>"
        "<D:getcontentlength>3</D:getcontentlength><D:resourcetype/></D:prop>"
        "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
        for name in names
    )
    return f"<?xml version='1.0'?><D:multistatus xmlns:D='DAV:'>{rows}</D:multistatus>".encode()


@pytest.mark.parametrize("name", HOSTILE)
def test_names_that_no_kiosk_gives_touch_nothing(server, between, name, tmp_path):
    plain = name.replace("\x1b", "%1B").replace("\n", "%0A").replace("\\", "%5C")
    if server.kind == "s3":
        body = answer("200 OK", listing_of_s3([name.replace("\x1b", "&#x1b;")]))
    else:
        body = answer("207 Multi-Status", listing_of_webdav([plain.replace("．", "%EF%BC%8E")]))
    between.gate = lambda _: body
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    try:
        found, told = brought(server.storage(between.port), "carta", tmp_path / "out")
    except SyncRefused as refused:
        assert refused.facts["why"] == "odd"  # noqa: PT017 either is right: the library may refuse first
    else:
        assert (found.new, found.failed, told) == ((), (), {})
        assert not found.cut
    assert here(tmp_path / "out") == {}
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_listing_without_end_is_cut(servers, tmp_path, monkeypatch):
    monkeypatch.setattr(fetching, "MOST_NAMES", 2_000)
    server = servers["s3"]
    with proxy(server.port) as between:
        page = answer("200 OK", listing_of_s3([f"{n}.txt" for n in range(300)], more="and-on"))
        between.gate = lambda _: page
        found, _ = brought(server.storage(between.port), "carta", tmp_path / "out")
        assert found.cut
        assert len(found.odd) == 300  # the same ones on every page
        assert len(between.requests) == 7


@pytest.mark.parametrize("kind", ("s3", "webdav"))
def test_thousands_of_files_are_listed_and_only_new_ones_brought(kind, tmp_path):
    names, (data, out) = [], (tmp_path / "data", tmp_path / "out")
    place = Server(kind, data, 0).place("carta")
    place.mkdir(parents=True)
    for number in range(2_500):
        raw = b"%d" % number
        names.append(name_of(sha256(raw).digest()))
        (place / names[-1]).write_bytes(raw)
    shutil.copytree(place, out)
    for name in names[::500]:
        (out / name).unlink()
    with serving(kind, data) as server:
        found, _ = brought(server.storage(), "carta", out)
        assert (set(found.new), found.had, found.cut) == (set(names[::500]), 2_495, False)
        assert here(out) == server.files("carta")


def test_a_page_in_place_of_the_storage_is_no_empty_storage(server, between, folder, tmp_path):
    page = b"<!doctype html><title>Wi-Fi</title><form action=login>"
    between.gate = lambda _: answer("200 OK", page)
    with pytest.raises(SyncRefused) as refused:
        brought(server.storage(between.port), folder, tmp_path / "out")
    assert refused.value.facts["why"] == "odd"
    assert here(tmp_path / "out") == {}


def test_a_name_too_long_for_the_library_is_refused(servers, tmp_path, capfd):
    with proxy(servers["s3"].port) as between:
        between.gate = lambda _: answer("200 OK", listing_of_s3(["a" * 100_000]))
        with pytest.raises(SyncRefused) as refused:
            brought(servers["s3"].storage(between.port), "carta", tmp_path / "out")
    assert refused.value.facts["why"] == "odd"
    capfd.readouterr()  # the library tells the terminal where it gave up


def test_a_file_that_never_ends_is_given_up(
    server, between, folder, parcels, tmp_path, monkeypatch
):
    monkeypatch.setattr(fetching, "MOST_BYTES", 600)
    sent(server.storage(), folder, parcels)
    found, _ = brought(server.storage(between.port), folder, tmp_path / "out")
    assert {said for _, said in found.failed} == {"large"}
    assert here(tmp_path / "out") == {}
