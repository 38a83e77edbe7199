"""Each check in the program, found in its syntax: what would be asked no more is one mutant.

A mutant is a module in which one check always says yes: one operand of a condition before a
refusal, one conjunct of what a predicate returns or a refusal hangs on, one call that refuses.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Calls made for their refusal alone: lines that hold nothing else.
REFUSING = frozenset(
    (
        *("allowed", "audit", "campaign", "check", "check_campaign", "check_form", "check_pad"),
        *(
            "check_pages",
            "check_rows",
            "check_slips",
            "check_text",
            "examine",
            "header",
            "look",
            "magic",
        ),
        *("must_be_in_time", "must_be_on", "recognise", "require", "scan", "sealed", "take"),
        *("totals", "verify", "void", "withdrawal", "expect"),
    )
)
MUST = "_must"
# Whatever is called like this verifies something.
VERIFYING = re.compile(
    "verify|compare_digest|decrypt(_io|_into)?|is_normalized|_?check(_[a-z]+)?|allowed|magic"
    "|scan|read_header|examine|require|_expect|totals|merkle_root|_?is_sound|_verified|_recognise"
)
# Variables that hold what was found: true is well, or true is bad.
WELL = frozenset(("same", "genuine", "whole", "sound", "in_time", "on_pad", "within", "fits"))
BAD = frozenset(("behind", "differs", "beyond"))
_HASHED = re.compile("sha256|digest")
_Function = ast.FunctionDef | ast.AsyncFunctionDef
# Tables of what is wrong, each row with whether it is so.
TOLD, PROBLEMS = frozenset(("told", "findings")), "problems"
# Functions that give something only where all holds, and refuse after that.
GIVING = frozenset((("kiosk.registry.decisions", "_checked"),))


@dataclass(frozen=True)
class Mutant:
    """One check that is asked no more: where it stands, and how it reads."""

    module: str
    function: str
    text: str
    number: int  # of those that read alike in a function

    @property
    def name(self) -> str:
        again = f" #{self.number}" if self.number else ""
        return f"{self.module}:{self.function}: {self.text}{again}"


@dataclass(frozen=True)
class _Place:
    function: str
    node: ast.AST
    field: str
    at: int | None
    said: ast.expr | ast.stmt


def path_of(module: str) -> Path:
    return ROOT / Path(*module.split(".")).with_suffix(".py")


def mutants(module: str, source: str | None = None) -> list[Mutant]:
    """Give every mutant of *module*, in the order of its lines."""
    return [mutant for mutant, _ in _found(module, _tree(module, source))]


def mutated(mutant: Mutant, source: str | None = None) -> ast.Module:
    """Give the syntax of the module in which one check is asked no more."""
    tree = _tree(mutant.module, source)
    for one, place in _found(mutant.module, tree):
        if one == mutant:
            _put(place)
            return ast.fix_missing_locations(tree)
    raise LookupError(mutant.name)


def calls_of(module: str) -> list[tuple[str, str, bool]]:
    """Give each call that verifies: its function, its name, whether it lies within a mutant."""
    tree = _tree(module, None)
    inside = {id(each) for place in _places(tree, module) for each in ast.walk(_old(place))}
    return [
        (function, _name(node), id(node) in inside)
        for function, whole in _functions(tree)
        for node in _within(whole)
        if isinstance(node, ast.Call) and VERIFYING.fullmatch(_name(node))
    ]


def guards_of(module: str) -> list[str]:
    """Give each refusal that hangs on no condition of its own, by its function and its words."""
    tree = _tree(module, None)
    found = []
    for function, whole in _functions(tree):
        hang = {id(node.body[-1]) for node in _within(whole) if isinstance(node, ast.If)}
        turned = {
            id(each)
            for node in _within(whole)
            if isinstance(node, ast.ExceptHandler)
            for each in ast.walk(node)
        }
        found += [
            f"{function}: {ast.unparse(node)}"
            for node in _within(whole)
            if isinstance(node, ast.Raise) and id(node) not in hang | turned
        ]
    return found


def _old(place: _Place) -> ast.AST:
    old = getattr(place.node, place.field)
    return old if place.at is None else old[place.at]


def _tree(module: str, source: str | None) -> ast.Module:
    return ast.parse(path_of(module).read_text("utf-8") if source is None else source)


def _put(place: _Place) -> None:
    if place.at is None:
        setattr(place.node, place.field, place.said)
    else:
        getattr(place.node, place.field)[place.at] = place.said


def _found(module: str, tree: ast.Module) -> Iterator[tuple[Mutant, _Place]]:
    seen: dict[tuple[str, str], int] = {}
    for place in _places(tree, module):
        text = ast.unparse(_old(place))
        number = seen[place.function, text] = seen.get((place.function, text), -1) + 1
        yield Mutant(module, place.function, text, number), place


def _places(tree: ast.Module, module: str) -> Iterator[_Place]:
    for function, node in _functions(tree):
        for inner in _within(node):
            if isinstance(inner, ast.If) and (module, function) in GIVING:
                yield from _always(function, inner, "test")
            else:
                yield from _of(function, node, inner)


def _of(function: str, whole: _Function, node: ast.AST) -> Iterator[_Place]:
    match node:
        case ast.If(body=[*_, last]) if _refuses(last):
            yield from _never(function, node, "test")
        case ast.Return(value=ast.expr()) if _is_bool(whole) and not _is_constant(node.value):
            yield from _always(function, node, "value")
        case ast.Expr(value=ast.Call() as call):
            if _name(call) == MUST:
                yield from _always(function, call, "args", 0)
            elif _name(call).lstrip("_") in REFUSING:
                yield _Place(function, node, "value", None, ast.Constant(None))
        case ast.comprehension(ifs=[asked]) if _HASHED.search(ast.unparse(asked)):
            yield from _always(function, node, "ifs", 0)
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            yield from _of_one(function, node, name, value)
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            pairs = enumerate(zip(map(ast.unparse, names), values, strict=True))
            for at in (at for at, (name, value) in pairs if name in WELL and _tells(value)):
                yield from _always(function, node.value, "elts", at)


def _of_one(function: str, node: ast.Assign, name: str, value: ast.expr) -> Iterator[_Place]:
    """Give the mutants of what is found and named, to be asked afterwards."""
    rows = value.elts if isinstance(value, ast.Tuple) else []
    if name in WELL and _tells(value):
        yield from _always(function, node, "value")
    elif name in BAD and _tells(value):
        yield from _never(function, node, "value")
    elif name == PROBLEMS:
        for row in rows:
            if isinstance(row, ast.Starred):
                yield _Place(function, row, "value", None, ast.Tuple([], ast.Load()))
    elif name in TOLD:
        for row in rows:
            if isinstance(row, ast.Tuple):
                at = next(at for at, each in enumerate(row.elts) if not _is_label(each))
                yield _Place(function, row, "elts", at, ast.Constant(False))


def _refuses(last: ast.stmt) -> bool:
    """Tell whether a branch that ends so refuses: by raising, by no, or by the code of a reason."""
    match last:
        case ast.Raise() | ast.Return(value=ast.Constant(value=False | None)):
            return True
        case ast.Return(value=ast.Constant(value=str(text))):
            return bool(text)
        case ast.Return(value=ast.Name(id=name)):
            return name.isupper()
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="found"), attr=name))):
            return name == "append"
        case _:
            return False


def _always(function: str, node: ast.AST, field: str, at: int | None = None) -> Iterator[_Place]:
    """Let each conjunct of a condition be true in turn."""
    old = getattr(node, field) if at is None else getattr(node, field)[at]
    match old:
        case ast.BoolOp(op=ast.And(), values=values):
            for number, each in enumerate(values):
                if isinstance(each, ast.BoolOp) and isinstance(each.op, ast.And):
                    yield from _always(function, old, "values", number)
                else:
                    yield _Place(function, old, "values", number, ast.Constant(True))
        case ast.UnaryOp(op=ast.Not(), operand=ast.BoolOp(op=ast.Or()) as inner):
            yield from _each(function, inner, False)
        case _:
            yield _Place(function, node, field, at, ast.Constant(True))


def _never(function: str, node: ast.AST, field: str) -> Iterator[_Place]:
    """Let each alternative of a condition be false in turn."""
    old = getattr(node, field)
    match old:
        case ast.BoolOp(op=ast.Or()):
            yield from _each(function, old, False)
        case ast.UnaryOp(op=ast.Not(), operand=ast.BoolOp(op=ast.And()) as inner):
            yield from _each(function, inner, True)
        case _:
            yield _Place(function, node, field, None, ast.Constant(False))


def _each(function: str, node: ast.BoolOp, said: bool) -> Iterator[_Place]:
    for number in range(len(node.values)):
        yield _Place(function, node, "values", number, ast.Constant(said))


def _functions(tree: ast.AST, outer: str = "") -> Iterator[tuple[str, _Function]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, _Function | ast.ClassDef):
            name = f"{outer}{node.name}"
            if isinstance(node, _Function):
                yield name, node
            yield from _functions(node, f"{name}.")
        elif not isinstance(node, ast.expr):
            yield from _functions(node, outer)


def _within(function: _Function) -> Iterator[ast.AST]:
    """Give the nodes of a function, not of those inside it."""
    waiting = list(ast.iter_child_nodes(function))[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _Function | ast.Lambda):
            waiting += list(ast.iter_child_nodes(node))[::-1]


def _is_bool(function: _Function) -> bool:
    return isinstance(function.returns, ast.Name) and function.returns.id == "bool"


def _tells(value: ast.expr) -> bool:
    """Tell whether an expression is true or false, as far as its form shows."""
    match value:
        case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
            return True
        case _:
            return _name(value) == "verify"


def _is_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def _is_label(node: ast.expr) -> bool:
    return _is_constant(node) or _name(node) == "Finding"


def _name(node: ast.expr) -> str:
    match node:
        case ast.Call(func=ast.Attribute(attr=name)) | ast.Call(func=ast.Name(id=name)):
            return name
        case _:
            return ""
