"""Storages: settings that lead elsewhere, and servers that answer what no storage answers."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote
from xml.sax.saxutils import escape

from kiosk.campaign.value import Storage
from kiosk.exports.value import SUFFIX
from kiosk.sync.fetch import fetch
from kiosk.sync.storage import Pace, Remote
from tests.torture.bad import Act, Group, Room
from tests.torture.bad_settings import DAV, S3

STORAGE = Group(
    "storage",
    "Storages that answer as none does",
    "A real server on this machine answers; the office fetches from it into a folder.",
)
_PACE = Pace(seconds=2.0)
_RAW = b"bytes of an export"
_GOOD = sha256(_RAW).hexdigest() + SUFFIX

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers what the case says, whatever is asked."""

    protocol_version = "HTTP/1.1"

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if self.raw_requestline and self.parse_request():
            self.rfile.read(int(self.headers.get("content-length") or 0))
            self.server.asked.append((self.path, dict(self.headers)))
            self.server.answer(self)
        else:
            self.close_connection = True

    def say(
        self, status: int, body: bytes = b"", kind: str = "application/xml", **headers: str
    ) -> None:
        self.send_response(status)
        told = {"content-type": kind, "content-length": str(len(body))} | headers
        for name, text in told.items():
            self.send_header(name.replace("_", "-"), text)
        self.end_headers()
        self.wfile.write(body if self.command != "HEAD" else b"")

    def log_message(self, *_: object) -> None: ...


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None: ...  # who asks may go before it is answered


@contextmanager
def serving(answer: Answer) -> Iterator[_Server]:
    server = _Server(("127.0.0.1", 0), Handler)
    server.asked, server.answer, server.let_go = [], answer, threading.Event()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server
    finally:
        server.let_go.set()
        server.shutdown()
        server.server_close()
        thread.join()


def storage(kind: str, port: int) -> Storage:
    given = {"endpoint": f"http://127.0.0.1:{port}"}
    given |= {k: v for k, v in (S3 if kind == "s3" else DAV).items() if k != "endpoint"}
    return Storage(kind, tuple(sorted(given.items())), "campo")


def fetched(kind: str, port: int, room: Room) -> str:
    """Give what comes from the server, and see that nothing else came to this machine."""
    out = room.aside / "out"
    out.mkdir()
    told: dict[str, str] = {}
    found = asyncio.run(
        fetch(
            Remote(storage(kind, port), "carta", _PACE),
            out,
            lambda name, said: told.update({name: said}),
        )
    )
    assert {file.name for file in out.iterdir()} == set(found.new)
    reasons = sorted({reason for _, reason in found.failed})
    counts = {"new": len(found.new), "odd": len(found.odd)}
    said = [f"{many} {word}" for word, many in counts.items() if many] + [
        f"not {one}" for one in reasons
    ]
    return (
        " ".join(("taken", *said, *(["cut"] if found.cut else [])))
        if said or found.cut
        else "taken nothing"
    )


def _served(kind: str, answer: Answer, then: Callable[[_Server], object] = lambda _: None):
    def make(room: Room) -> Act:
        def act() -> str:
            with serving(answer) as server:
                try:
                    return fetched(kind, server.server_port, room)
                finally:
                    assert server.asked
                    then(server)

        return act

    return make


def _row(
    id_: str, given: str, expect: str, answer: Answer, kind: str = "s3", then=lambda _: None
) -> None:
    STORAGE.row(id_, given, expect, _served(kind, answer, then))


def listing(*names: str, more: str = "") -> bytes:
    rows = "".join(
        f"<Contents><Key>campo/carta/{escape(name)}</Key><Size>{len(_RAW)}</Size>"
        "<LastModified>2027-02-06T17:00:00.000Z</LastModified></Contents>"
        for name in names
    )
    on = f"<NextContinuationToken>{more}</NextContinuationToken>" if more else ""
    return (
        f"<?xml version='1.0'?><ListBucketResult><Name>firmas</Name>{rows}"
        f"<IsTruncated>{'true' if more else 'false'}</IsTruncated>{on}</ListBucketResult>"
    ).encode()


def dav(*names: str) -> bytes:
    rows = "".join(
        f"<D:response><D:href>/campo/carta/{quote(name)}</D:href><D:propstat><D:prop>"
        "<D:getlastmodified>Sat, 06 Feb 2027 17:00:00 GMT</D:getlastmodified>"
        f"<D:getcontentlength>{len(_RAW)}</D:getcontentlength><D:resourcetype/></D:prop>"
        "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
        for name in names
    )
    return f"<?xml version='1.0'?><D:multistatus xmlns:D='DAV:'>{rows}</D:multistatus>".encode()


def _lists(*names: str, body: bytes = _RAW, **headers: str) -> Answer:
    """List *names*, and give *body* for each of them."""

    def answer(handler: Handler) -> None:
        if "list-type" in handler.path:
            handler.say(200, listing(*names))
        else:
            handler.say(200, body, "application/octet-stream", **headers)

    return answer


_HTML = b"<!doctype html><title>Wi-Fi</title><form action=login>"
_row("sound", "a file as a kiosk sends it", "taken 1 new", _lists(_GOOD))
_row(
    "html",
    "a web page in place of the list (a hotel's Wi-Fi)",
    "refused sync-odd",
    lambda one: one.say(200, _HTML, "text/html"),
)
_row(
    "html-dav",
    "the same to WebDAV",
    "refused sync-odd",
    lambda one: one.say(200, _HTML, "text/html"),
    "webdav",
)
_row(
    "html-file", "a web page in place of a file", "taken not wrong-bytes", _lists(_GOOD, body=_HTML)
)
_row("empty-list", "nothing in place of the list", "refused sync-odd", lambda one: one.say(200))
_row(
    "cut-list",
    "a list that was cut",
    "refused sync-unreachable",
    lambda one: one.say(200, listing(_GOOD)[:-60]),
)
_row(
    "laughs",
    "a list whose entities hold entities",
    "refused sync-odd",
    lambda one: one.say(
        200,
        b"<!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
        + listing("&b;").replace(b"&amp;", b"&"),
    ),
)
_row(
    "other-xml",
    "a list of something else",
    "refused sync-odd",
    lambda one: one.say(200, b"<rss><item/></rss>"),
)
for _id, _given, _name in (
    ("up", "a name that leads up", "../../../etc/passwd"),
    ("up-backslash", "a name that leads up with backslashes", f"..\\..\\{_GOOD}"),
    ("root", "a name that begins at the root", "/etc/passwd"),
    ("up-good", "a name that leads up and ends as ours do", f"../{_GOOD}"),
    ("program", "a program's name", f"{'a' * 64}{SUFFIX}.exe"),
    ("capitals", "our name in capitals", _GOOD.upper()),
    ("device", "a name that Windows takes for a device", "con"),
    ("wide", "a path in wide letters", "．．／evil"),
    ("rlo", "a name with an override", "\u202etxt.exe"),
):
    _row(f"name-{_id}", _given, "taken 1 odd", _lists(_name))
_row("name-long", "a name of 100,000 letters", "refused sync-odd", _lists("a" * 100_000))
_row("name-nul", "a name with a NUL", "taken 1 odd", lambda one: one.say(200, listing("a\0b")))
_row(
    "names-dav",
    "such names from WebDAV",
    "taken 3 odd",
    lambda one: one.say(207, dav("con", f"{_GOOD}.exe", "\x1b[2J")),
    "webdav",
)
_row(
    "bytes",
    "other bytes than the name says",
    "taken not wrong-bytes",
    _lists(_GOOD, body=b"other bytes, others"),
)
_row(
    "no-file",
    "a file that is listed and not there",
    "taken not wrong-bytes",
    lambda one: one.say(200, listing(_GOOD)) if "list-type" in one.path else one.say(404),
)


def _more_than_said(handler: Handler) -> None:
    if "list-type" in handler.path:
        handler.say(200, listing(_GOOD))
        return
    handler.say(200, _RAW[:5], content_length="500")
    handler.close_connection = True


def _redirect(to: str) -> Answer:
    return lambda handler: handler.say(
        302, b"", location=to.format(port=handler.server.server_port)
    )


_row("short", "a file that ends before its length", "taken not unreachable", _more_than_said)
_row(
    "redirect-file",
    "sent on to a file of this machine",
    "refused sync-odd",
    _redirect("file:///etc/passwd"),
)
_row(
    "redirect-loop",
    "sent on in a circle",
    "refused sync-odd",
    _redirect("http://127.0.0.1:{port}/again"),
)
_row(
    "redirect-port",
    "sent on to a port where nobody answers",
    "refused sync-unreachable",
    _redirect("http://127.0.0.1:1/"),
)
_row(
    "redirect-script", "sent on to a program", "refused sync-odd", _redirect("javascript:alert(1)")
)
for _status, _code in (
    (400, "odd"),
    (401, "credentials"),
    (403, "credentials"),
    (407, "unreachable"),
    (418, "odd"),
    (429, "busy"),
    (500, "server"),
    (503, "busy"),
    (507, "full"),
):
    _row(
        f"status-{_status}",
        f"the answer {_status}",
        f"refused sync-{_code}",
        lambda one, status=_status: one.say(status, b"x" * 99, "text/plain"),
    )
_row("not-found", "no bucket of that name", "refused sync-folder", lambda one: one.say(404))


def _noise(handler: Handler) -> None:
    handler.wfile.write(bytes(range(256)) * 8)
    handler.close_connection = True


def _nothing(handler: Handler) -> None:
    handler.close_connection = True


def _headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"x-more: 1\r\n" * 100_000)
    handler.close_connection = True


def _never(handler: Handler) -> None:
    handler.server.let_go.wait(20)
    handler.close_connection = True


def _endless(handler: Handler) -> None:
    handler.say(200, listing(*(f"{n}.txt" for n in range(1_000)), more="and-on"))


_row("noise", "what is no HTTP", "refused sync-unreachable", _noise)
_row("hangs-up", "no answer at all", "refused sync-unreachable", _nothing)
_row("headers", "100,000 headers", "refused sync-unreachable", _headers)
_row("never", "an answer that never comes", "refused sync-slow", _never)
_row("endless", "a list without end: cut at 100,000 names", "taken 1000 odd cut", _endless)


@STORAGE.case("redirect-away", "sent on to another server: it is told no key", "refused sync-odd")
def _away(room: Room) -> Act:
    def act() -> str:
        with serving(lambda one: one.say(200, _HTML, "text/html")) as other:
            to = f"http://127.0.0.1:{other.server_port}/"
            with serving(lambda one: one.say(307, b"", location=to)) as server:
                try:
                    return fetched("s3", server.server_port, room)
                finally:
                    assert any("uthorization" in repr(headers) for _, headers in server.asked)
                    assert other.asked
                    assert not any("uthorization" in repr(headers) for _, headers in other.asked)

    return act


@STORAGE.case("empty", "a folder that is empty", "taken nothing")
def _empty(room: Room) -> Act:
    def answer(handler: Handler) -> None:
        handler.say(200, listing()) if "list-type" in handler.path else handler.say(404)

    return _served("s3", answer)(room)
