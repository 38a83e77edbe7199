"""Whatever is done to a kiosk, in whatever order and at whatever time: it is as a dict says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from kiosk.crypto import keys
from kiosk.journal import enrol, journal
from tests.kiosk.journal.making import ENROLMENT, IDENTITY, PASSPHRASE, SIGNED
from tests.kiosk.registry.day import Team, fresh
from tests.torture.fuzz_world import quick_passphrases
from tests.torture.life import Life


@pytest.fixture(scope="module")
def life(tmp_path_factory):
    """The machine, with a kiosk that was set up and a registry that is empty."""
    place = tmp_path_factory.mktemp("life")
    with quick_passphrases():
        yield _made(place)


def _made(place):
    enrol(place / "kiosk", ENROLMENT, PASSPHRASE, keys.FLOOR)
    team = replace(Team(IDENTITY))
    object.__setattr__(team, "campaign", SIGNED)
    key = keys.new_key()
    fresh(place / "registry.db", team, key).close()
    given = {"kiosk": place / "kiosk", "registry": place / "registry.db", "key": key}
    return type("Lived", (Life,), given)


def run(life, examples: int, steps: int) -> None:
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        phases=[Phase.generate],  # a deed costs too much for a search after fewer of them
        derandomize=True,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(life, settings=chosen)


@pytest.mark.timeout(300)
def test_a_kiosk_and_its_registry_are_what_a_dict_says(life, effort, figure):
    examples, steps = effort(12, 2_000), effort(25, 60)
    run(life, examples, steps)
    figure("lives of a kiosk against a plain model", f"{examples} of up to {steps} deeds")


def test_a_journal_that_forgets_an_undo_is_noticed(life, monkeypatch):
    monkeypatch.setattr(journal.Journal, "void", lambda *_: None)
    with pytest.raises(AssertionError):
        run(life, 30, 20)
