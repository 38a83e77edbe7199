"""A disk that may lose what was not synced: its state at any moment, and all it may become.

The model is the literature's hardest one that file systems in use still keep (ALICE,
CrashMonkey): bytes are safe after a sync of their file, names after a sync of their folder.
Before that each write, each change of a size and each name may be there or not, in any
order; of a write any sectors, one of them spoiled, and a size without the bytes it promised.
A rename is whole or was not, and is safe once the folder it leads to was synced.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.torture.trace import Made, Named, Removed, Sized, Step, Synced, Told, Written

SECTOR, PAGE = 512, 4096
# A folder is None, a file its bytes.
Tree = dict[str, bytes | None]


@dataclass(eq=False, slots=True)
class Node:
    """A file or a folder, whatever it is called: what of it is safe."""

    is_folder: bool
    raw: bytearray = field(default_factory=bytearray)
    names: dict[str, Node] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Bytes:
    """A write that is not safe, or with `raw` None a change of the size to `at`."""

    node: Node
    at: int
    raw: bytes | None


@dataclass(eq=False, slots=True)
class Names:
    """Names that came and went in one step, each in a folder; safe with the folder `home`."""

    home: Node
    came: tuple[Node, str, Node] | None = None
    went: tuple[Node, str, Node] | None = None


Effect = Bytes | Names


@dataclass(frozen=True, slots=True)
class Part:
    """What of a write is there: these of its blocks of *size*; *grown* to its end or not.

    One block may be *spoiled*: it was just being written and holds neither old nor new, also
    where the write had no business in it.
    """

    blocks: frozenset[int]
    size: int
    grown: bool
    fill: int = 0
    spoiled: int | None = None


# The effects that are there; a write may be there in part.
Choice = Mapping[Effect, Part | None]


class Disk:
    """A folder on a disk: what is safe, what is pending, what everybody sees."""

    def __init__(self, base: Tree) -> None:
        """Begin with *base*, all of it safe."""
        self.root = Node(is_folder=True)
        self.pending: list[Effect] = []
        self._seen: dict[Node, dict[str, Node]] = {self.root: self.root.names}
        for path in sorted(base):
            raw = base[path]
            folder, name = self._place(path)
            folder.names[name] = node = Node(is_folder=raw is None, raw=bytearray(raw or b""))
            self._seen[node] = node.names
        # From here on what is seen and what is safe differ.
        self._seen = {node: dict(names) for node, names in self._seen.items()}
        self._ghosts: dict[str, Node] = {}

    def take(self, step: Step) -> None:
        """Go on by one step."""
        match step:
            case Made(path, folder):
                self._make(path, is_folder=folder)
            case Written(path, at, raw, gone):
                self.pending.append(Bytes(self._node(path, gone=gone), at, raw))
            case Sized(path, size, gone):
                self.pending.append(Bytes(self._node(path, gone=gone), size, None))
            case Synced(path, gone):
                self._sync(self._node(path, gone=gone))
            case Named(old, new, linked):
                self._name(old, new, linked=linked)
            case Removed(path):
                folder, name = self._place(path)
                self._ghosts[path] = node = self._seen[folder].pop(name)
                self.pending.append(Names(folder, went=(folder, name, node)))
            case Told():
                pass

    def tree(self, choice: Choice) -> Tree:
        """Give what is found if power goes now and the effects of *choice* are there."""
        files: dict[Node, bytearray] = {}
        names: dict[Node, dict[str, Node]] = {}
        for effect in self.pending:
            if effect not in choice:
                continue
            if isinstance(effect, Names):
                _rename(names, effect)
            else:
                node = effect.node
                raw = files.setdefault(node, bytearray(node.raw))
                _write(raw, effect, choice[effect])
        found: Tree = {}
        _walk(self.root, "", names, files, found)
        return found

    def _make(self, path: str, *, is_folder: bool) -> None:
        folder, name = self._place(path)
        if name in self._seen[folder]:
            return
        self._seen[folder][name] = node = Node(is_folder)
        self._seen[node] = {}
        self.pending.append(Names(folder, came=(folder, name, node)))

    def _name(self, old: str, new: str, *, linked: bool) -> None:
        (source, name), (target, other) = self._place(old), self._place(new)
        node = self._seen[source][name]
        came, went = (target, other, node), None if linked else (source, name, node)
        if other in self._seen[target]:
            self._ghosts[new] = self._seen[target][other]
        if not linked:
            del self._seen[source][name]
        self._seen[target][other] = node
        self.pending.append(Names(target, came, went))

    def _sync(self, node: Node) -> None:
        left: list[Effect] = []
        for effect in self.pending:
            if isinstance(effect, Names) and effect.home is node:
                safe = {each: each.names for each in self._seen}
                _rename(safe, effect)
            elif isinstance(effect, Bytes) and effect.node is node:
                _write(node.raw, effect, None)
            else:
                left.append(effect)
        self.pending = left

    def _place(self, path: str) -> tuple[Node, str]:
        *folders, name = path.split("/")
        node = self.root
        for each in folders:
            node = self._seen[node][each]
        return node, name

    def _node(self, path: str, *, gone: bool) -> Node:
        if gone:
            return self._ghosts[path]
        if not path:
            return self.root
        folder, name = self._place(path)
        return self._seen[folder][name]


def everything(disk: Disk) -> Choice:
    """Choose what a killed program leaves: all that was done."""
    return dict.fromkeys(disk.pending)


def at_random(disk: Disk, chance: Random, *, spoils: bool = True) -> Choice:
    """Choose in one of the ways in which disks lose things; some of them spoil sectors."""
    pending = disk.pending
    if not pending:
        return {}
    match chance.randrange(6):
        case 0:  # all but one
            lost = chance.choice(pending)
            chosen = [effect for effect in pending if effect is not lost]
        case 1:  # one alone
            chosen = [chance.choice(pending)]
        case 2:  # of each file and folder what came first
            chosen = _firsts(pending, chance)
        case 3:  # what came first
            chosen = pending[: chance.randrange(len(pending) + 1)]
        case _:  # any
            often = chance.choice((0.2, 0.5, 0.8))
            chosen = [effect for effect in pending if chance.random() < often]
    torn = chance.choice((0.0, 0.3, 1.0))
    return {
        effect: _torn(effect, chance, spoils=spoils) if chance.random() < torn else None
        for effect in chosen
    }


def _firsts(pending: list[Effect], chance: Random) -> list[Effect]:
    whose = [each.node if isinstance(each, Bytes) else each.home for each in pending]
    left = {node: chance.randrange(whose.count(node) + 1) for node in dict.fromkeys(whose)}
    chosen = []
    for effect, node in zip(pending, whose, strict=True):
        if left[node]:
            left[node] -= 1
            chosen.append(effect)
    return chosen


def _torn(effect: Effect, chance: Random, *, spoils: bool) -> Part | None:
    if isinstance(effect, Names) or effect.raw is None:
        return None
    size = chance.choice((SECTOR, PAGE))
    numbers = range(effect.at // size, (effect.at + len(effect.raw) - 1) // size + 1)
    match chance.randrange(3):
        case 0:  # up to somewhere
            kept = frozenset(numbers[: chance.randrange(len(numbers) + 1)])
        case 1:  # from somewhere on
            kept = frozenset(numbers[chance.randrange(len(numbers) + 1) :])
        case _:
            kept = frozenset(number for number in numbers if chance.random() < 0.5)
    left = [number for number in numbers if number not in kept]
    spoiled = chance.choice(left) if spoils and left and chance.random() < 0.3 else None
    return Part(kept, size, chance.random() < 0.7, chance.choice((0, 0xA5)), spoiled)


def _write(raw: bytearray, effect: Bytes, part: Part | None) -> None:
    if effect.raw is None:
        _grow(raw, effect.at, 0)
        del raw[effect.at :]
        return
    end = effect.at + len(effect.raw)
    if part is None:
        _grow(raw, end, 0)
        raw[effect.at : end] = effect.raw
        return
    if part.grown:
        _grow(raw, end, part.fill)
    for number in sorted(part.blocks):
        start, stop = max(effect.at, number * part.size), min(end, (number + 1) * part.size)
        _grow(raw, stop, part.fill)
        raw[start:stop] = effect.raw[start - effect.at : stop - effect.at]
    if part.spoiled is not None:
        start, stop = part.spoiled * part.size, min(len(raw), (part.spoiled + 1) * part.size)
        raw[start:stop] = b"\x5a" * (stop - start)


def _grow(raw: bytearray, size: int, fill: int) -> None:
    raw.extend(bytes((fill,)) * (size - len(raw)))


def _rename(names: dict[Node, dict[str, Node]], effect: Names) -> None:
    """Let names come and go in *names*, which holds what differs from what is safe."""
    if effect.came is not None:
        folder, name, node = effect.came
        names.setdefault(folder, dict(folder.names))[name] = node
    if effect.went is not None:
        folder, name, node = effect.went
        here = names.setdefault(folder, dict(folder.names))
        # Another file may have come to the name in the meantime.
        if here.get(name) is node:
            del here[name]


def _walk(
    node: Node,
    path: str,
    names: dict[Node, dict[str, Node]],
    files: dict[Node, bytearray],
    found: Tree,
) -> None:
    for name, below in names.get(node, node.names).items():
        inner = f"{path}/{name}" if path else name
        if below.is_folder:
            found[inner] = None
            _walk(below, inner, names, files, found)
        elif name.endswith("-shm"):
            # It lives in memory: what the disk has of it is anything.
            found[inner] = b"\xa5" * len(files.get(below, below.raw))
        else:
            found[inner] = bytes(files.get(below, below.raw))


def read_tree(folder: Path) -> Tree:
    """Give what is below *folder*."""
    return {
        str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def write_tree(folder: Path, tree: Tree) -> None:
    """Make *tree* below the empty *folder*."""
    for path in sorted(tree):
        raw = tree[path]
        if raw is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(raw)


def digest(tree: Tree) -> bytes:
    """Name a tree: no other has this name."""
    whole = sha256()
    for path, raw in sorted(tree.items()):
        whole.update(f"{path}\0{-1 if raw is None else len(raw)}\0".encode())
        whole.update(raw or b"")
    return whole.digest()


def after(base: Tree, steps: Iterable[Step]) -> Disk:
    """Give the disk after *steps*."""
    disk = Disk(base)
    for step in steps:
        disk.take(step)
    return disk
