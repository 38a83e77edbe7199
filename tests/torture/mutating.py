"""Run tests against a mutant: one forked child each, in which one module is another.

`python -m tests.torture.mutating < JOBS`: a JSON array of `[module, name of the mutant, tests]`
comes in, a line `[name, outcome]` goes out for each: `caught`, `survived` or what went wrong.
The checkout is never touched: the module is made in memory.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import signal
import sys
import tempfile
import traceback
from contextlib import suppress
from pathlib import Path

from tests.torture.mutants import Mutant, mutants, mutated, path_of

SECONDS = 300
AT_ONCE = os.cpu_count() or 1
NOTHING = "nothing"  # the module as it is: what no test may catch
# What the tests need of others is loaded once, before the first child is made.
HEAVY = (
    *("pytest", "hypothesis.strategies", "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtTest"),
    *("cryptography.hazmat.primitives.kdf.argon2", "pyrage", "sqlcipher3", "sqlalchemy"),
    *("msgspec", "numpy", "filelock", "anyascii", "rapidfuzz", "typer", "typer.testing", "rich"),
    *("fpdf", "qrcode", "zxingcpp", "PIL.Image", "pikepdf", "opendal", "docx", "psutil"),
)


class Overlay(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the mutant where its module is asked for."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self.used = False

    def find_spec(self, name, path, target=None):
        """Answer for one name only."""
        if name != self._mutant.module:
            return None
        return importlib.machinery.ModuleSpec(name, self, origin=str(path_of(name)))

    def exec_module(self, module) -> None:
        """Run the changed syntax as if it stood in the file."""
        self.used = True
        path = path_of(self._mutant.module)
        module.__file__ = str(path)
        exec(compile(mutated(self._mutant), path, "exec"), module.__dict__)  # noqa: S102 - our own


def main() -> None:
    """Run every job; as many at once as there are cores."""
    jobs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as examples:
        # What a mutant fails on is no example for the program.
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = examples
        warm()
        _run(jobs)


def _run(jobs: list[list]) -> None:
    waiting, running = jobs[::-1], {}
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            job = waiting.pop()
            log = tempfile.NamedTemporaryFile(delete=False)  # noqa: SIM115 - the child's
            running[start(*job, log.name)] = job[1], log.name
        child, status = os.wait()
        name, log_name = running.pop(child)
        told = outcome(os.waitstatus_to_exitcode(status), Path(log_name))
        Path(log_name).unlink()
        sys.stdout.write(json.dumps([name, told]) + "\n")
        sys.stdout.flush()


def warm() -> None:
    """Load what no mutant changes."""
    for name in HEAVY:
        with suppress(ImportError):
            importlib.import_module(name)


def start(module: str, name: str, tests: list[str], log: str) -> int:
    """Begin one job in a child; give its number."""
    child = os.fork()
    if child:
        return child
    code = 70
    try:
        handle = os.open(log, os.O_WRONLY)
        os.dup2(handle, 1)
        os.dup2(handle, 2)
        os.setsid()
        signal.alarm(SECONDS)
        code = judged(module, name, tests)
    except BaseException:  # noqa: BLE001 - a child must not go on as its parent
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def judged(module: str, name: str, tests: list[str]) -> int:
    """Run *tests* until the first that fails; give pytest's exit code, 71 for an unused mutant."""
    import pytest

    overlay = None
    if name != NOTHING:
        overlay = Overlay(next(each for each in mutants(module) if each.name == name))
        sys.meta_path.insert(0, overlay)
    options = ("-x", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider")
    options += ("-W", "ignore::pytest.PytestAssertRewriteWarning")
    code = int(pytest.main([*options, *tests]))
    return 71 if overlay is not None and not overlay.used else code


def outcome(code: int, log: Path) -> str:
    """Word how a child ended."""
    if code in {1, 2, -signal.SIGALRM}:
        return "caught"
    if code == 0:
        return "survived"
    return f"went wrong ({code}): {log.read_text('utf-8', 'replace')[-300:]}"


if __name__ == "__main__":
    main()
