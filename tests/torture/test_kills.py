"""Whatever was thanked, saved, merged or set is there after `kill -9`, at any moment."""

from __future__ import annotations

import random
import shutil
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from kiosk.crypto import keys
from kiosk.crypto.seal import Identity
from kiosk.errors import KioskError
from kiosk.journal import enrol
from kiosk.registry import tables as t
from kiosk.registry.sql import select
from tests.kiosk.journal.making import ENROLMENT, FAIR, IDENTITY, NOW, PASSPHRASE, signature
from tests.kiosk.journal.making import reopen as reopen_kiosk
from tests.kiosk.registry.day import NOON, Tablet, Team, fresh, put, reopened
from tests.torture import after, deeds
from tests.torture.dying import AtCall, Dying

SEED = 20270206
STORES = Path(__file__).parents[1] / "stores"
# Of each: how often in `make test`, how often by `make torture`. Together 200 and 2,000.
KIOSK = {"sign": (50, 500), "undo": (30, 300), "withdraw": (30, 300), "export": (25, 250)}
MERGES, UNIONS, KEYS = (15, 150), (10, 100), (20, 200)
MIGRATIONS = {"journal-1": (7, 70), "journal-2": (7, 70), "registry-1": (6, 60)}
LIFE = 45  # so many deaths a kiosk dies before there is another


def test_two_hundred_kills_are_shared_out():
    shares = [*KIOSK.values(), MERGES, UNIONS, KEYS, *MIGRATIONS.values()]
    assert tuple(map(sum, zip(*shares, strict=True))) == (200, 2000)


@pytest.fixture(scope="module")
def dying():
    one = Dying()
    yield one
    one.close()


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory):
    """A kiosk on which forty have signed."""
    folder = tmp_path_factory.mktemp("kiosk") / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, keys.FLOOR)
    journal = reopen_kiosk(folder)
    journal.open_event(FAIR, NOW)
    told = after.Told()
    for number in range(40):
        name = f"Ficticia-{number}"
        told.signed[journal.append(signature(name), bytes(700)).seq] = name
    journal.close()
    return folder, told


class Life:
    """One kiosk that dies and dies again; what its people were told."""

    def __init__(self, dying, kiosk, place):
        self.dying, self.place = dying, place
        self.folder = shutil.copytree(kiosk[0], place / "kiosk")
        self.told = kiosk[1].copy()
        self.stick = place / "stick"
        self.stick.mkdir()

    def facts(self, deed):
        more = {"withdraw": {"names": self.told.whole()}, "export": {"stick": self.stick}}
        return {"folder": self.folder, **more.get(deed.partition("_")[0], {})}

    def measure(self, deed, chance):
        """Measure a deed on a copy, which is then thrown away."""
        other = Life(self.dying, (self.folder, self.told), self.place / deed)
        return self.dying.measure(deed, chance, **other.facts(deed))

    def die(self, deed, chance, moment):
        """Let *deed* die; give whether it did, and what is lost."""
        death = self.dying.do(deed, chance, moment, **self.facts(deed))
        self.told.hear(death.said)
        # Looked at in a copy: the next deed finds the files as this one left them.
        copy = shutil.copytree(self.folder, self.place / "copy")
        lost = [*after.losses(copy, self.told), *after.torn(self.stick, self.told)]
        shutil.rmtree(copy)
        return death.killed, lost


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_kiosk_that_is_killed_loses_nobody(dying, kiosk, tmp_path, effort, figure):
    chance = random.Random(SEED)
    left = {deed: effort(*times) for deed, times in KIOSK.items()}
    wanted, kills, thanked = sum(left.values()), 0, 0
    while any(left.values()):
        life = Life(dying, kiosk, tmp_path / str(kills))
        measured = {deed: life.measure(deed, chance) for deed in KIOSK}
        for _ in range(LIFE):
            if not any(left.values()):
                break
            deed = chance.choices([*left], [*left.values()])[0]
            moment = measured[deed].moment(chance)
            killed, lost = life.die(deed, chance, moment)
            assert not lost, (SEED, kills, deed, moment, lost)
            left[deed] -= killed
            kills += killed
        thanked += len(life.told.signed) - 40
        shutil.rmtree(life.place)
    assert kills == wanted
    assert thanked > kills / 3
    figure("kills of sign, undo, withdraw, export", kills)
    figure("signatures thanked between them, of which lost", f"{thanked}, 0")


@pytest.mark.parametrize("wrong", ("sign_thanking_early", "undo_unasked", "export_in_place"))
def test_a_kiosk_that_loses_somebody_is_found_out(dying, kiosk, tmp_path, wrong):
    chance = random.Random(SEED)
    life = Life(dying, kiosk, tmp_path / "life")
    measured = life.measure(wrong, chance)
    # From behind: what is wrong here comes last.
    moments = [None, *map(measured.at, reversed(range(len(measured.calls))))]
    assert any(life.die(wrong, chance, moment)[1] for moment in moments)


# --- merges


@pytest.fixture(scope="module")
def pile(tmp_path_factory):
    """Four exports of two kiosks; one of them was copied, and one record undone since."""
    folder, team = tmp_path_factory.mktemp("pile"), Team(Identity(deeds.SECRET))
    one = Tablet(team).sign(6)
    first = one.export()
    copy = one.clone().sign(2)
    one.sign(3).void(2)
    other = Tablet(team, "Mesa 2").sign(5)
    raws = (first, one.export(), copy.export(), other.withdraw(b"r" * 32).export())
    return team, sorted(put(folder, raw) for raw in raws)


@pytest.fixture(scope="module")
def expected(pile, tmp_path_factory):
    """What a registry holds after some of the files: as a whole, or it was not one merge."""
    team, _ = pile
    number = count()

    @cache
    def of(files):
        folder = tmp_path_factory.mktemp(f"some-{next(number)}")
        with fresh(folder / "registry.db", team) as registry:
            for name in sorted(files):
                registry.merge(Path(name), [team.identity], NOON)
            return after.state(registry)

    return of


class Merging:
    """A registry that is killed while it merges."""

    def __init__(self, dying, pile, expected, place):
        self.dying, (self.team, self.files), self.expected = dying, pile, expected
        self.key, self.folder = keys.new_key(), place
        self.said = set()
        place.mkdir()
        with fresh(place / "registry.db", self.team, self.key) as registry:
            after.state(registry)  # what was never asked is not let go of

    def facts(self):
        return {"folder": self.folder, "key": self.key.hex(), "files": [*map(str, self.files)]}

    def die(self, deed, chance, moment):
        death = self.dying.do(deed, chance, moment, **self.facts())
        self.said |= {name for word, name in death.said if word == "merged"}
        copy = shutil.copytree(self.folder, self.folder.with_name("copy"))
        try:
            return death.killed, self.lost(copy)
        finally:
            shutil.rmtree(copy)

    def lost(self, folder):
        with reopened(folder / "registry.db", self.team.campaign, self.key) as registry:
            with registry._engine.connect() as db:
                there = {each.hex()[:12] for each in db.execute(select(t.file.c.sha256)).scalars()}
            merged = frozenset(str(each) for each in self.files if each.stem in there)
            lost = [f"{name} was merged" for name in self.said - merged]
            if after.state(registry) != self.expected(merged):
                lost.append(f"half of a merge, beside {len(merged)} whole files")
            return lost


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_merge_that_is_killed_is_whole_or_was_not(
    dying, pile, expected, tmp_path, effort, figure
):
    chance, kills, wanted = random.Random(SEED), 0, effort(*MERGES)
    number = count()
    merging = Merging(dying, pile, expected, tmp_path / "measured")
    measured = dying.measure("merge", chance, **merging.facts())
    while kills < wanted:
        merging = Merging(dying, pile, expected, tmp_path / str(next(number)))
        killed = True
        while killed and kills < wanted:
            moment = measured.moment(chance)
            killed, lost = merging.die("merge", chance, moment)
            assert not lost, (SEED, kills, moment, lost)
            kills += killed
        shutil.rmtree(merging.folder)
    figure("kills of merge", kills)


@pytest.mark.long
def test_a_union_of_registries_that_is_killed_is_whole_or_was_not(
    dying, pile, expected, tmp_path, effort, figure
):
    chance, kills, wanted, (team, files) = random.Random(SEED), 0, effort(*UNIONS), pile
    keys_of, held = {name: keys.new_key() for name in ("mine", "theirs")}, {}
    for name, some in (("mine", files[:2]), ("theirs", files[1:])):
        (tmp_path / name).mkdir()
        with fresh(tmp_path / name / "registry.db", team, keys_of[name]) as registry:
            for path in some:
                registry.merge(path, [team.identity], NOON)
            held[name] = after.state(registry)
    before, whole = held["mine"], expected(frozenset(map(str, files)))
    assert before != whole

    def facts(folder):
        own = {"folder": folder, "key": keys_of["mine"].hex()}
        return {**own, "other": tmp_path / "theirs", "other_key": keys_of["theirs"].hex()}

    place = shutil.copytree(tmp_path / "mine", tmp_path / "measured")
    measured = dying.measure("unite", chance, **facts(place))
    united = True
    while kills < wanted:
        if united:
            shutil.rmtree(place)
            shutil.copytree(tmp_path / "mine", place)
        moment = measured.moment(chance)
        death = dying.do("unite", chance, moment, **facts(place))
        looked = shutil.copytree(place, tmp_path / "looked")
        with reopened(looked / "registry.db", team.campaign, keys_of["mine"]) as registry:
            found = after.state(registry)
        shutil.rmtree(looked)
        united = bool(death.said)
        assert found == whole if united else found in (before, whole), (SEED, kills, moment)
        kills += death.killed
    figure("kills of the union of two registries", kills)


def test_half_a_merge_is_found_out(dying, pile, expected, tmp_path):
    merging = Merging(dying, pile, expected, tmp_path / "halves")
    assert merging.die("merge_by_halves", random.Random(SEED), None)[1]


# --- key files


@pytest.fixture
def key_file(tmp_path, monkeypatch):
    monkeypatch.setattr("kiosk.crypto.passphrase.FLOOR", deeds.CHEAP)
    key = keys.new_key()
    own = {"campaign": "carta-ficticia", "database": bytes(16), "cost": deeds.CHEAP}
    folder = tmp_path / "keys"
    folder.mkdir()
    keys.write_slots(folder / "keyslots.json", key, "first", [IDENTITY.recipient], **own)
    return folder, key


def opened_by(path, words, key):
    """Give those of *words* that open the file to *key*."""
    found = []
    for each in words:
        try:
            found += [each] if keys.unlock(path, each.replace("-", " ")).key == key else []
        except KioskError:
            continue
    return found


def die_changing(dying, key_file, chance, deed, moment, now):
    """Give whether it died, the words that must open from now on, and what is lost."""
    folder, key = key_file
    facts = {"folder": folder, "key": key.hex(), "recipient": IDENTITY.recipient}
    death = dying.do(deed, chance, moment, **facts)
    last = now
    for word, words in death.said:
        last = words if word == "changed" else last
    path = folder / "keyslots.json"
    asked = [last, *(words for word, words in death.said if word == "changing")]
    opening = opened_by(path, asked, key)
    try:
        keys.settle(path, keys.recover(path, [IDENTITY]))
    except KioskError as refusal:
        return death.killed, last, [repr(refusal)]
    # One of the two opens: the one that was told last, or the one that was being set.
    changing = [words for word, words in death.said if word == "changing"][-1:]
    if not {last, *changing} & set(opening):
        return death.killed, last, ["nobody's words open it"]
    return death.killed, opened_by(path, asked, key)[-1], []


@pytest.mark.long
def test_a_key_file_that_is_killed_opens(dying, key_file, effort, figure):
    chance, kills, wanted = random.Random(SEED), 0, effort(*KEYS)
    facts = {"folder": key_file[0], "key": key_file[1].hex(), "recipient": IDENTITY.recipient}
    shutil.copytree(key_file[0], key_file[0].with_name("measured"))
    measured = dying.measure(
        "change_keys", chance, **{**facts, "folder": key_file[0].with_name("measured")}
    )
    now = "first"
    while kills < wanted:
        moment = measured.moment(chance)
        killed, now, lost = die_changing(dying, key_file, chance, "change_keys", moment, now)
        assert not lost, (SEED, kills, moment, lost)
        kills += killed
    figure("kills of a key file's change", kills)


def test_a_key_file_written_in_place_is_found_out(dying, key_file):
    chance = random.Random(SEED)
    moment = AtCall("write", 2)  # the first is what it says
    assert die_changing(dying, key_file, chance, "change_keys_in_place", moment, "first")[2]


# --- migrations


def migrated(name, folder):
    """Give all that an old store says once it was brought up to date."""
    if name.startswith("registry"):
        return after.registry_facts(folder)
    return after.journal_facts(folder)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(MIGRATIONS))
def test_a_migration_that_is_killed_loses_nothing(dying, name, tmp_path, effort, figure):
    chance, kills, wanted = random.Random(SEED), 0, effort(*MIGRATIONS[name])
    deed = f"migrate_{name.partition('-')[0]}"
    folder = tmp_path / "copy"
    expected = migrated(name, shutil.copytree(STORES / name, tmp_path / "expected"))
    shutil.copytree(STORES / name, folder)
    measured = dying.measure(deed, chance, folder=folder)
    done = True
    while kills < wanted:
        if done:
            shutil.rmtree(folder)
            shutil.copytree(STORES / name, folder)
        moment = measured.moment(chance)
        death = dying.do(deed, chance, moment, folder=folder)
        looked = shutil.copytree(folder, tmp_path / "looked")
        assert migrated(name, looked) == expected, (SEED, kills, moment)
        shutil.rmtree(looked)
        done = bool(death.said)
        kills += death.killed
    figure(f"kills of the migration of {name}", kills)


def test_a_migration_that_loses_a_row_is_found_out(dying, tmp_path):
    folder = shutil.copytree(STORES / "registry-1", tmp_path / "registry")
    expected = migrated("registry-1", shutil.copytree(folder, tmp_path / "expected"))
    dying.do("migrate_registry_losing_one", random.Random(SEED), None, folder=folder)
    assert migrated("registry-1", folder) != expected
