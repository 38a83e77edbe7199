"""A running kiosk gives its memory to nobody, and is the only one of its folder."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.errors import JournalInUse
from kiosk.process import take_place

ROOT = Path(__file__).parents[2]


def run(code):
    """Run *code* in a process of its own, for what it changes cannot be taken back."""
    return subprocess.run(
        (sys.executable, "-c", code),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()


SAYS = """
import os
from pathlib import Path
from kiosk.process import hide_memory
hide_memory()
limits = Path("/proc/self/limits").read_text("utf-8").splitlines()
print(*next(line for line in limits if line.startswith("Max core file size")).split()[4:6])
import ctypes
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def test_no_core_file_is_written_and_no_dump_is_given_away():
    assert run(SAYS) == ["0", "0", "0"]


CRASHES = """
import os, signal
from kiosk.process import hide_memory
hide_memory()
pid = os.fork()
if not pid:
    os.kill(os.getpid(), signal.SIGSEGV)
_, status = os.waitpid(pid, 0)
print(os.WTERMSIG(status), os.WCOREDUMP(status))
"""


def test_a_breakdown_leaves_no_core():
    assert run(CRASHES) == [str(int(signal.SIGSEGV)), "False"]


LOOKS = """
import ctypes, os, resource
from kiosk.process import hide_memory
if os.geteuid() == 0:
    os.setuid(65534)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
before = os.stat("/proc/self/environ").st_uid
hide_memory()
print(before == os.getuid(), os.stat("/proc/self/environ").st_uid)
"""


def test_another_program_of_the_same_person_cannot_look_into_it():
    assert run(LOOKS) == ["True", "0"]  # its files in /proc are root's now


FREES = """
import ctypes, os, sys, threading
from kiosk.process import spare_memory
spare_memory()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
# All are alive at once: each thread would be given a heap of its own.
meet = threading.Barrier(4)
def use():
    taken = [libc.malloc(1000) for _ in range(1000)]
    meet.wait()
    for each in taken:
        libc.free(each)
threads = [threading.Thread(target=use) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc.fdopen.restype, libc.malloc_info.argtypes = ctypes.c_void_p, [ctypes.c_int, ctypes.c_void_p]
libc.fflush.argtypes = [ctypes.c_void_p]
out = libc.fdopen(1, b"w")
libc.malloc_info(0, out)
libc.fflush(out)
"""


def test_four_threads_share_one_heap():
    def heaps(code):
        return sum(word.startswith("<heap") for word in run(code))

    assert heaps(FREES) == 1
    assert heaps(FREES.replace("spare_memory()\n", "")) > 1


def test_a_second_kiosk_of_the_same_folder_is_refused_until_the_first_ends(tmp_path):
    folder = tmp_path / "new" / "kiosk"
    end = take_place(folder)
    with pytest.raises(JournalInUse):
        take_place(folder)
    take_place(folder.with_name("trial"))()
    end()
    take_place(folder)()
    assert not folder.exists()


def test_a_kiosk_that_was_killed_leaves_its_place(tmp_path):
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom kiosk.process import take_place\n"
        "end = take_place(Path(sys.argv[1]))\nprint('taken', flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen(
        (sys.executable, "-c", code, tmp_path / "kiosk"), cwd=ROOT, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout.readline() == b"taken\n"
        with pytest.raises(JournalInUse):
            take_place(tmp_path / "kiosk")
        first.kill()
    take_place(tmp_path / "kiosk")()


def test_where_nothing_can_be_written_nobody_is_kept_out(tmp_path):
    (tmp_path / "file").write_text("not a folder", "utf-8")
    take_place(tmp_path / "file" / "kiosk")()
