"""A registry made, merged into, decided in and brought up to date, as told to a recorder."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import count
from pathlib import Path

from kiosk.crypto import keys
from kiosk.errors import RegistryMissing
from kiosk.registry import store
from kiosk.registry.base import Base
from kiosk.registry.registry import Registry, create, open_registry
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet, Team, put
from tests.stores.freeze_registry import IDENTITY
from tests.torture.power import Seen, Workload
from tests.torture.power_tell import Tell, as_promised, rows

TEAM, NAME, OTHER = Team(IDENTITY), "registry.db", "of-beto.db"
_LOOKS = count()


def _state(db) -> Seen:
    return rows(lambda query: db.exec_driver_sql(query).all())


def state(registry: Registry) -> Seen:
    """Tell of every row."""
    with registry.engine.begin() as db:
        return _state(db)


@contextmanager
def telling(registry: Registry, tell: Tell):
    """Say before each commit what may be there from now on."""
    tell(state(registry))
    for name in ("_reading", "_writing"):
        _watch(name, tell)
    yield
    tell(state(registry))


def _watch(name: str, tell: Tell) -> None:
    real = getattr(Base, name)

    @contextmanager
    def watched(self):
        with real(self) as db:
            yield db
            tell(_state(db), done=False)

    setattr(Base, name, watched)


def exports(folder: Path) -> list[Path]:
    """Two kiosks: one was copied and signed on, so that its record 3 is there in two versions."""
    one = Tablet(TEAM).decline().sign(4)
    copy = one.clone()
    one.sign(1).void(1)
    copy.sign(1)
    two = Tablet(TEAM, "Mesa 2").sign(3).put_raw(b"nothing")
    return [put(folder, raw) for raw in (one.export(), copy.export(), two.export())]


def merge(folder: Path, tell: Tell) -> None:
    """Merge exports, decide on a pair, take that back, merge a registry; each is promised."""
    with open_registry(folder / NAME, [IDENTITY]) as registry, telling(registry, tell):
        for file in sorted((folder / "exports").iterdir()):
            registry.merge(file, [IDENTITY], NOON)
            tell(state(registry))
        for kiosk in registry.kiosks():
            registry.confirm(kiosk.words, NOON, "Ana Ficticia")
            tell(state(registry))
        registry.find_duplicates(lambda *_: None, NOON)
        tell(state(registry))
        pair = registry.pairs()[0]
        registry.decide(pair.a.line, pair.b.line, "same", None, "x", "Ana Ficticia", NOON)
        tell(state(registry))
        registry.undo(registry.decisions()[0].id, "Ana Ficticia", NOON)
        tell(state(registry))
        with open_registry(folder / OTHER, [IDENTITY]) as other:
            registry.merge_registry(other, NOON)
            tell(state(registry))


def bring_up(folder: Path, tell: Tell) -> None:
    """Open a registry of version 1, merge into it, and once more."""
    with open_registry(folder / NAME, [IDENTITY]) as registry, telling(registry, tell):
        for file in sorted((folder / "exports").iterdir()):
            registry.merge(file, [IDENTITY], NOON)
            tell(state(registry))


def make(folder: Path, tell: Tell) -> None:
    """Make a registry, and merge into it."""
    create(folder / NAME, TEAM.campaign, PASSPHRASE, keys.FLOOR, NOON)
    with open_registry(folder / NAME, [IDENTITY]) as registry, telling(registry, tell):
        registry.merge(min((folder / "exports").iterdir()), [IDENTITY], NOON)


def look(folder: Path) -> Seen:
    """Open the registry as on any day; merge into every eighth, which costs much more."""
    try:
        registry = open_registry(folder / NAME, [IDENTITY])
    except RegistryMissing:
        # Where nothing was promised, another is made; it costs too much for each.
        if next(_LOOKS) % 8 == 0:
            create(folder / NAME, TEAM.campaign, PASSPHRASE, keys.FLOOR, NOON)
        return {"state": None}
    with registry:
        found = state(registry)
        if next(_LOOKS) % 8 == 0:
            registry.merge(min((folder / "exports").iterdir()), [IDENTITY], NOON)
            assert registry.digest()
    return {"state": found}


def _less_than_extra() -> None:
    def own(connection) -> None:
        for pragma in ("synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    store._own = own


WORKLOADS = {
    name: Workload(name, look, as_promised) for name in ("merge", "old-registry", "new-registry")
}
DEEDS = {"merge": merge, "old-registry": bring_up, "new-registry": make}
VARIANTS = {"DELETE and FULL": _less_than_extra}
