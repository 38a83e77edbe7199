"""Real storage servers on this machine, and proxies that do to them what networks do."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.campaign.value import Storage

KEY, SECRET = "FIRMAFICTICIA2017", "secreto-inventado-2017"
USER, PASSWORD = "ana-ficticia", "palabra-inventada-2017"
BUCKET = "firmas"
RCLONE = Path(sys.executable).with_name("rclone")


@dataclass(slots=True)
class Server:
    """A running rclone that serves `data` under `port`; it can be killed and come back."""

    kind: str
    data: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        auth = {
            "s3": ("--auth-key", f"{KEY},{SECRET}"),
            "webdav": ("--user", USER, "--pass", PASSWORD),
        }[self.kind]
        address = f"127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            (RCLONE, "serve", self.kind, *auth, "--addr", address, self.data),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"HOME": str(self.data.parent), "PATH": "/usr/bin:/bin"},
        )
        until(lambda: answers(self.port))

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def storage(self, port: int | None = None, **options: str) -> Storage:
        """Give the settings that reach it, through the proxy at *port*."""
        given = {"endpoint": f"http://127.0.0.1:{port or self.port}"}
        if self.kind == "s3":
            given |= {"bucket": BUCKET, "access_key_id": KEY, "secret_access_key": SECRET}
        else:
            given |= {"username": USER, "password": PASSWORD}
        return Storage(self.kind, tuple(sorted((given | options).items())), "campo")

    def place(self, folder: str) -> Path:
        """Give where it keeps a campaign's *folder*."""
        return self.data / (BUCKET if self.kind == "s3" else "") / "campo" / folder

    def files(self, folder: str) -> dict[str, bytes]:
        """Give what it holds of a campaign's *folder*: the truth, past the program."""
        place = self.place(folder)
        return {file.name: file.read_bytes() for file in place.iterdir()} if place.is_dir() else {}


@contextmanager
def serving(kind: str, data: Path) -> Iterator[Server]:
    server = Server(kind, data, free_port())
    server.place("").mkdir(parents=True, exist_ok=True)
    server.start()
    try:
        yield server
    finally:
        server.kill()


class Proxy:
    """A TCP proxy before a server. Each test sets what it does; it counts what passed.

    `gate` sees the head and body of a request before the server does, and may answer in its
    place; `bend` changes the bytes that come back, and the line is cut after fewer; `rate` is
    bytes a second each way.
    """

    def __init__(self, port: int) -> None:
        self.to = port
        self.gate: Callable[[bytes], bytes | None] = lambda _: None
        self.bend: Callable[[bytes], bytes] = lambda raw: raw
        self.rate = 0.0
        self.cut_after = 0
        self.requests: list[bytes] = []
        self._ended = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._accept)
        self._thread.start()

    def close(self) -> None:
        self._ended.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()

    def _accept(self) -> None:
        threads = []
        while not self._ended.is_set():
            try:
                near, _ = self._listening.accept()
            except OSError:
                break
            threads.append(threading.Thread(target=self._carry, args=(near,)))
            threads[-1].start()
        for thread in threads:
            thread.join()

    def _carry(self, near: socket.socket) -> None:
        near.settimeout(0.02)
        with near, suppress(OSError), socket.create_connection(("127.0.0.1", self.to)) as far:
            far.settimeout(0.02)
            while not self._ended.is_set() and (request := self._take(near)):
                self.requests.append(request)
                answer = self.gate(request)
                if answer is not None:
                    near.sendall(answer)
                    continue
                if self.cut_after and len(request) > self.cut_after:
                    far.sendall(request[: self.cut_after])
                    return
                self._slowly(far, request)
                answer = self._take(far, head_only=request.startswith(b"HEAD"))
                if not answer:
                    return
                bent = self.bend(answer)
                self._slowly(near, bent)
                if len(bent) < len(answer):
                    return

    def _slowly(self, to: socket.socket, raw: bytes) -> None:
        if not self.rate:
            to.sendall(raw)
            return
        step = max(1, int(self.rate / 20))
        for start in range(0, len(raw), step):
            if self._ended.wait(0.05):
                return
            to.sendall(raw[start : start + step])

    def _take(self, source: socket.socket, *, head_only: bool = False) -> bytes:
        """Read one whole message of HTTP; nothing once the other side has closed."""
        raw = b""
        while b"\r\n\r\n" not in raw:
            block = self._receive(source)
            if not block:
                return b""
            raw += block
        head, _, body = raw.partition(b"\r\n\r\n")
        if b"\r\ntransfer-encoding: chunked" in head.lower():
            while not body.endswith(b"0\r\n\r\n"):
                body += self._receive(source)
        elif not head_only:
            length = next(
                (
                    int(line.partition(b":")[2])
                    for line in head.lower().split(b"\r\n")
                    if line.startswith(b"content-length:")
                ),
                0,
            )
            while len(body) < length and (block := self._receive(source)):
                body += block
        return head + b"\r\n\r\n" + body

    def _receive(self, source: socket.socket) -> bytes:
        while not self._ended.is_set():
            with suppress(TimeoutError):
                return source.recv(1 << 16)
        return b""


@contextmanager
def proxy(port: int) -> Iterator[Proxy]:
    made = Proxy(port)
    try:
        yield made
    finally:
        made.close()


def answer(status: str, body: bytes = b"") -> bytes:
    head = f"HTTP/1.1 {status}\r\ncontent-length: {len(body)}\r\ncontent-type: application/xml"
    return head.encode() + b"\r\n\r\n" + body


def s3_error(code: str) -> bytes:
    return f"<?xml version='1.0'?><Error><Code>{code}</Code><Message>no</Message></Error>".encode()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


def answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def until(held: Callable[[], bool]) -> None:
    """Wait on a condition, for at most twenty seconds."""
    last = time.monotonic() + 20
    while not held():
        assert time.monotonic() < last, "it never came"
        time.sleep(0.01)
