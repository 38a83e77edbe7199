from __future__ import annotations

import asyncio

import pytest

from kiosk.sync.send import parcel, send
from kiosk.sync.storage import Pace, Remote
from tests.kiosk.sync.servers import proxy, serving

QUICK = Pace(seconds=5.0)


@pytest.fixture(scope="session")
def servers(tmp_path_factory):
    """A real S3 server and a real WebDAV server; a test that kills one starts it again."""
    folder = tmp_path_factory.mktemp("servers")
    with serving("s3", folder / "s3") as s3, serving("webdav", folder / "webdav") as webdav:
        yield {"s3": s3, "webdav": webdav}


@pytest.fixture(params=("s3", "webdav"))
def server(request, servers):
    return servers[request.param]


@pytest.fixture
def between(server):
    """A proxy before the server."""
    with proxy(server.port) as made:
        yield made


@pytest.fixture
def folder(request):
    """A folder at the storage that no other test uses."""
    return f"carta-{abs(hash(request.node.nodeid)):x}"


@pytest.fixture
def parcels(tmp_path):
    """Five files that are to be sent; what is in them means nothing to a storage."""
    made = []
    for number in range(5):
        path = tmp_path / f"part-{number}"
        path.write_bytes(bytes([number]) * (700 + number))
        made.append(parcel(path))
    return tuple(made)


def sent(storage, folder, parcels, pace=QUICK, width=8):
    """Send; give what was told of each file by its name, and what ended it."""
    told = {}
    ended = asyncio.run(
        send(
            Remote(storage, folder, pace),
            parcels,
            lambda each, said: told.update({each.name: said}),
            width,
        )
    )
    return told, ended
