"""Fuzz by what was covered: `python -m tests.torture.fuzz TARGET… [--runs N] [--keep]`.

One child a target, forked when all is loaded. What was found lies in `build/fuzz/TARGET`; once
it is mended it goes to `regressions/TARGET` beside this file, and is replayed for ever.
`--least` keeps of each corpus, and of what `--keep` added, the least that covers as much.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tests.torture import fuzz_mutators

if TYPE_CHECKING:
    from tests.torture.fuzz_targets import Target

HERE = Path(__file__).parent
CORPUS, REGRESSIONS = HERE / "corpus", HERE / "regressions"
SEED = 20270206
_INNER, _GROWN = "--inner", ".grown"
_DONE = re.compile(r"Done (\d+) runs in (\d+) second")
_COVERED = re.compile(r"cov: (\d+) ft: (\d+)")


def main() -> int:
    """Fuzz, and print for each target what was tried and found, as JSON."""
    asked = argparse.ArgumentParser(prog="python -m tests.torture.fuzz")
    asked.add_argument("targets", nargs="+", metavar="TARGET", help="a name, or `all`")
    asked.add_argument("--runs", type=int, default=100_000)
    asked.add_argument("--most-seconds", type=int, default=0, help="end earlier after these")
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--found", type=Path, default=HERE.parents[1] / "build" / "fuzz")
    asked.add_argument("--keep", action="store_true", help="add what covers more to the corpus")
    asked.add_argument("--least", action="store_true", help="drop what covers nothing more")
    asked.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    if sys.argv[1:2] == [_INNER]:
        run(sys.argv[2], load()[sys.argv[2]], sys.argv[3:])
    given = asked.parse_args()
    with redirect_stdout(sys.stderr):
        targets = load()
    every = [name for name in targets if not name.startswith("planted-")]
    names = [name for each in given.targets for name in (every if each == "all" else [each])]
    waiting, running, told = names[::-1], {}, {}
    while waiting or running:
        while waiting and len(running) < given.at_once:
            name = waiting.pop()
            shutil.rmtree(given.found / name, ignore_errors=True)
            (given.found / name).mkdir(parents=True)
            running[start(name, targets[name], given)] = name
        child, status = os.wait()
        name = running.pop(child)
        told[name] = outcome(given.found / name, os.waitstatus_to_exitcode(status))
    if given.least:
        least({name: targets[name].corpus for name in names}, given.found)
    sys.stdout.write(json.dumps(told, indent=1))
    return int(any(one["code"] or one["found"] for one in told.values()))


def load() -> dict[str, Target]:
    """Load what is fuzzed, so that what is covered of the program is seen."""
    import atheris

    with atheris.instrument_imports(include=["kiosk"], enable_loader_override=False):
        from tests.torture import fuzz_planted, fuzz_targets
    return fuzz_targets.TARGETS | fuzz_planted.PLANTED


def start(name: str, target: Target, given: argparse.Namespace) -> int:
    """Fuzz one target in a child of its own; give its number."""
    child = os.fork()
    if not child:
        begin(name, target, given)
    return child


def begin(name: str, target: Target, given: argparse.Namespace) -> NoReturn:
    """Fuzz one target in this process, which says what it does in a file only."""
    folder = given.found / name
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    seeds = [where / target.corpus for where in (CORPUS, REGRESSIONS)]
    seeds = [each for each in seeds if each.is_dir()]
    grown = folder / _GROWN
    grown.mkdir()
    options = [
        f"-runs={given.runs}",
        f"-seed={given.seed}",
        f"-max_len={target.longest}",
        f"-timeout={target.seconds}",
        f"-rss_limit_mb={target.megabytes}",
        f"-max_total_time={given.most_seconds}",
        f"-artifact_prefix={folder}/",
    ]
    if given.least:
        options[:2] = ["-merge=1", "-use_counters=0"]
    first = seeds[0] if given.keep and seeds else grown
    run(name, target, [*options, *map(str, dict.fromkeys([first, *seeds]))])


def run(name: str, target: Target, options: list[str]) -> NoReturn:
    """Let libFuzzer do as *options* say, in this process."""
    import atheris

    own = {}
    if target.change is not None:
        # By its name: `Fuzz` puts another in its place.
        bare = lambda data, longest: atheris.Mutate(data, longest)  # noqa: E731, PLW0108
        own = {"custom_mutator": fuzz_mutators.mutator(target.change, bare)}
    again = f"{sys.executable} -m {__spec__.name} {_INNER} {name}"
    atheris.Setup([again, *options], target.act, **own)
    atheris.Fuzz()
    sys.exit(0)


def least(corpora: dict[str, str], found: Path) -> None:
    """Put in the place of each corpus what its targets need of it."""
    for corpus in set(corpora.values()):
        whose = [name for name, own in corpora.items() if own == corpus]
        needed = [each for name in whose for each in (found / name / _GROWN).iterdir()]
        fresh = found / f".{corpus}"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        for each in needed:
            shutil.copy(each, fresh / each.name[:16])
        shutil.rmtree(CORPUS / corpus)
        shutil.move(fresh, CORPUS / corpus)


def outcome(folder: Path, code: int) -> dict[str, object]:
    """Tell what came of one target."""
    log = (folder / "log").read_text("utf-8", "replace")
    done, covered = _DONE.findall(log), _COVERED.findall(log)
    found = [each.name for each in folder.iterdir() if each.is_file() and each.name != "log"]
    return {
        "code": code,
        "found": sorted(found),
        "runs": int(done[-1][0]) if done else 0,
        "seconds": int(done[-1][1]) if done else 0,
        "covered": int(covered[-1][0]) if covered else 0,
    }


if __name__ == "__main__":
    sys.exit(main())
