"""What an opened journal leaves in memory when it is closed, and who may look meanwhile."""

from __future__ import annotations

import ctypes
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.crypto import cipher, keys
from kiosk.home import SLOTS
from tests.journeys.office import IDENTITY, enrolled
from tests.torture import memory
from tests.torture.memory import Memory, of_key

PROJECT = Path(__file__).parents[2]
# Opens a journal in a process of its own, closes it, and waits each time.
OPENS = """
import socket, sys
from pathlib import Path
from kiosk.crypto import cipher
from kiosk.journal import open_journal
from kiosk.process import hide_memory
from tests.journeys.office import PASSPHRASE
from tests.torture import memory
link = socket.socket(fileno=int(sys.argv[1]))
memory.lend(link)
hide_memory()
{careless}
for _ in range(3):
    journal = open_journal(Path(sys.argv[2]), PASSPHRASE)
    journal.close()
link.sendall(b".")
link.recv(1)
"""
# As it once was: by a text, which cannot be overwritten.
CARELESS = """
cipher._spelled = lambda key: bytearray(b"x'" + key.hex().encode() + b"'")
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("memory") / "kiosk"
    enrolled(made)
    return made


def left_in_memory(folder, careless):
    """Give what is left of the journal's key in a process that opened and closed it."""
    ours, theirs = socket.socketpair()
    key = bytes(keys.recover(folder / SLOTS, [IDENTITY]).key)
    code = OPENS.format(careless=careless)
    opens = subprocess.Popen(
        (sys.executable, "-c", code, str(theirs.fileno()), folder),
        cwd=PROJECT,
        pass_fds=[theirs.fileno()],
    )
    theirs.close()
    with ours, opens:
        lent = Memory.borrowed(ours)
        assert ours.recv(1) == b"."
        found = lent.count(of_key("key", key))
        lent.give_back()
        ours.sendall(b".")
    assert opens.returncode == 0
    return found


def test_nothing_of_the_key_is_left_of_a_journal_that_was_closed(folder):
    assert left_in_memory(folder, "") == {}


def test_a_key_that_became_a_text_would_be_found(folder):
    assert left_in_memory(folder, CARELESS).keys() & {"key hex", "key HEX"}


class Held(Memory):
    """A memory that is all known."""

    raw = bytearray(5 * memory._PIECE)

    def _written(self):
        yield 0, len(self.raw)

    def _read(self, first, end):
        return bytes(self.raw[first:end])


def test_the_search_counts_each_copy_once_wherever_it_lies():
    sought = bytes(range(1, 49))
    spots = range(memory._PIECE - 47, 4 * memory._PIECE, memory._PIECE // 3 + 1)
    for at in (*spots, 2 * memory._PIECE - 1000, 5 * memory._PIECE - 48):
        Held.raw[at : at + 48] = sought
    found = Held(0, 0).count({"whole": sought, "half": sought[24:], "none": b"nothing of it"})
    assert found == {"whole": len(spots) + 2, "half": len(spots) + 2}


def test_the_key_is_spelled_as_sqlcipher_reads_it():
    key = bytearray(range(208, 256))
    assert bytes(cipher._spelled(key)) == b"x'" + bytes(key).hex().encode() + b"'"


# --- who may look ---------------------------------------------------------------------

# Tries what a debugger and a thief of memory try; run without the right to trace everybody.
LOOKS = """
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
def read(name):
    try:
        with open(f"/proc/{sys.argv[1]}/{name}", "rb") as file:
            return bool(file.read(1)) or name == "mem"
    except PermissionError:
        return False
    except OSError:
        return True
print(*(name for name in ("maps", "environ", "mem") if read(name)))
pid = int(sys.argv[1])
if libc.ptrace(16, pid, 0, 0) == 0:
    os.waitpid(pid, 0)
    libc.ptrace(17, pid, 0, 0)
    print("traced")
"""
_BOUNDING_DROP, _RIGHTS = 24, (19, 21, 38, 40)


def give_up():
    # What root may do beyond its own: to trace, to measure, to administer.
    for right in _RIGHTS:
        ctypes.CDLL(None).prctl(_BOUNDING_DROP, right, 0, 0, 0)


def started(*words, **more):
    """Start a program that may not look into everybody, whoever runs these tests."""
    return subprocess.Popen(words, cwd=PROJECT, preexec_fn=give_up, **more)  # noqa: PLW1509


@contextmanager
def running(*words, until):
    """Run the command until it shows that it is there; give its process's id."""
    code = "import sys; from ui.command import main; main()"
    with started(sys.executable, "-c", code, *words, stdin=subprocess.PIPE) as program:
        try:
            end = time.monotonic() + 60
            while not until(program.pid):
                assert program.poll() is None
                assert time.monotonic() < end
            yield program.pid
        finally:
            program.kill()


def looked(pid):
    """Tell what another program of the same person gets to see of the process *pid*."""
    with started(sys.executable, "-c", LOOKS, str(pid), stdout=subprocess.PIPE) as looks:
        return set(looks.communicate()[0].decode().split())


def test_another_program_of_the_same_person_looks_into_a_program_that_does_not_hide():
    with started("/bin/cat", stdin=subprocess.PIPE) as waits:
        assert {"maps", "environ"} <= looked(waits.pid)
        waits.communicate()


def cores(pid):
    """Give how large a core file of the process may be: softly, and at most."""
    limits = Path(f"/proc/{pid}/limits").read_text("utf-8").splitlines()
    return next(line.split()[4:6] for line in limits if line.startswith("Max core file"))


def test_nobody_looks_into_a_running_kiosk_and_it_leaves_no_core(tmp_path):
    place = tmp_path / ".kiosk.running"
    words = ("kiosk", "--folder", str(tmp_path / "kiosk"))
    with running(*words, until=lambda _: place.exists()) as pid:
        assert looked(pid) == set()
        assert cores(pid) == ["0", "0"]


def test_nobody_looks_into_a_command_that_waits_for_a_passphrase(tmp_path):
    words = ("keys", "new", "--name", "Ana Ficticia", "--out", str(tmp_path))
    with running(*words, until=lambda pid: looked(pid) == set()) as pid:
        assert cores(pid) == ["0", "0"]
