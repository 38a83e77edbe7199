"""Each check, asked no more, makes a test fail; and no check is left out of the list."""

from __future__ import annotations

import ast
import json
import random
import subprocess
import sys

import pytest

from tests.torture import mutants_table as table
from tests.torture.fuzz import SEED
from tests.torture.mutants import ROOT, calls_of, guards_of, mutants, mutated, path_of
from tests.torture.mutating import NOTHING

ALL = {each.name: each for module in table.TESTS for each in mutants(module)}
ASKED = {name: each for name, each in ALL.items() if name not in table.NO_DIFFERENCE}


def rooms() -> list[str]:
    files = [path for room in table.ROOMS for path in (ROOT / "kiosk" / room).glob("*.py")]
    return [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in files]


def outcomes(jobs: list[tuple[str, str, tuple[str, ...]]]) -> dict[str, str]:
    """Run tests against mutants, each `(module, name, tests)`."""
    command = [sys.executable, "-m", "tests.torture.mutating"]
    given = json.dumps(jobs).encode()
    child = subprocess.run(command, cwd=ROOT, input=given, stdout=subprocess.PIPE, check=True)
    return dict(map(json.loads, child.stdout.splitlines()))


def test_the_tests_that_are_named_are_there():
    named = {test for tests in table.TESTS.values() for test in tests}
    assert {test for test in named if not (ROOT / test).is_file()} == set()


def test_every_module_that_verifies_is_in_the_list_or_named_as_none():
    verifying = {module for module in rooms() if calls_of(module)}
    assert len(verifying) > 30
    assert verifying - table.TESTS.keys() - table.NOT_VERIFYING.keys() == set()
    assert table.NOT_VERIFYING.keys() - verifying == set()


def test_every_call_that_verifies_is_a_mutant_or_named_as_none():
    left = {
        f"{module}:{function}: {name}"
        for module in table.TESTS
        for function, name, within in calls_of(module)
        if not within
    }
    assert left - table.NO_CHECK.keys() == set()
    assert table.NO_CHECK.keys() - left == set()


def test_every_refusal_hangs_on_a_mutant_or_is_named():
    left = {f"{module}:{each}" for module in table.TESTS for each in guards_of(module)}
    assert left - table.UNCONDITIONAL.keys() == set()
    assert table.UNCONDITIONAL.keys() - left == set()


def test_what_makes_no_difference_is_still_there_and_has_its_reason():
    assert table.NO_DIFFERENCE.keys() - ALL.keys() == set()
    assert all(reason.strip() for reason in table.NO_DIFFERENCE.values())
    assert len(ASKED) > 450


@pytest.mark.parametrize("name", random.Random(SEED).sample(sorted(ALL), 20))
def test_a_mutant_differs_from_its_module_in_one_place(name):
    mutant = ALL[name]
    whole = ast.parse(path_of(mutant.module).read_text("utf-8"))
    before, after = (ast.unparse(tree).splitlines() for tree in (whole, mutated(mutant)))
    assert sum(old != new for old, new in zip(before, after, strict=False)) > 0


@pytest.mark.timeout(0)
def test_each_check_that_is_asked_no_more_makes_a_test_fail(effort, figure):
    names = sorted(name for name in ASKED if ASKED[name].module in table.QUICK)
    chosen = effort(random.Random(SEED).sample(names, 6), sorted(ASKED))
    jobs = [(ASKED[name].module, name, table.TESTS[ASKED[name].module]) for name in chosen]
    told = outcomes(jobs)
    assert {name: one for name, one in told.items() if one != "caught"} == {}
    assert len(told) == len(chosen)
    figure("checks that were asked no more, each caught by a test", len(told))


def test_a_module_that_is_left_as_it_is_is_caught_by_no_test():
    assert outcomes([("kiosk.frames", NOTHING, table.TESTS["kiosk.frames"][:1])]) == {
        NOTHING: "survived"
    }
