"""Describe the view models to qmllint: what QML sees of each, asked of Qt itself.

PySide's own `metaobjectdump` guesses from the source and misses inherited and computed
properties; the live classes cannot be wrong.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaMethod, QMetaProperty, QObject

Entry = dict[str, Any]


# The decorators of `ui.shown`, and what Qt's own macros of the same sense say.
MARKS = {
    "item": {"QML.Element": "auto"},
    "view_model": {
        "QML.Element": "auto",
        "QML.Creatable": "false",
        "QML.UncreatableReason": "Built by the application",
    },
}


def described(root: Path) -> list[Entry]:
    """Give what moc would write for every class below *root*/ui that QML knows."""
    entries = []
    for path in sorted((root / "ui").rglob("*.py")):
        marks = decorated(path.read_text("utf-8"))
        if not marks:
            continue
        name = ".".join(path.relative_to(root).with_suffix("").parts)
        module = importlib.import_module(name)
        classes = [entry(getattr(module, each), mark) for each, mark in marks.items()]
        source = path.relative_to(root).as_posix()
        entries.append({"classes": classes, "inputFile": source, "outputRevision": 69})
    return entries


def decorated(text: str) -> dict[str, dict[str, str]]:
    """Give the classes that a decorator shows to QML: the live class does not tell."""
    return {
        node.name: MARKS[mark.id]
        for node in ast.parse(text).body
        if isinstance(node, ast.ClassDef)
        for mark in node.decorator_list
        if isinstance(mark, ast.Name) and mark.id in MARKS
    }


def entry(kind: type[QObject], marks: dict[str, str]) -> Entry:
    """Describe one class; what it inherits stands with its base."""
    meta = kind.staticMetaObject
    methods = [meta.method(n) for n in range(meta.methodOffset(), meta.methodCount())]
    properties = [meta.property(n) for n in range(meta.propertyOffset(), meta.propertyCount())]
    base = meta.superClass()
    return {
        "className": kind.__name__,
        "qualifiedClassName": kind.__name__,
        "object": True,
        "superClasses": [{"access": "public", "name": base.className() if base else "QObject"}],
        "classInfos": [{"name": name, "value": value} for name, value in marks.items()],
        "properties": [shown(each, index) for index, each in enumerate(properties)],
        "signals": list(called(methods, QMetaMethod.MethodType.Signal)),
        "slots": list(called(methods, QMetaMethod.MethodType.Slot)),
        "methods": list(called(methods, QMetaMethod.MethodType.Method)),
    }


def shown(each: QMetaProperty, index: int) -> Entry:
    told: Entry = {
        "name": each.name(),
        "type": each.typeName(),
        "index": index,
        "read": each.name(),
        "constant": each.isConstant(),
        "required": False,
    }
    if each.isWritable():
        told["write"] = f"set_{each.name()}"
    if each.hasNotifySignal():
        told["notify"] = bytes(each.notifySignal().name().data()).decode()
    return told


def called(methods: list[QMetaMethod], kind: QMetaMethod.MethodType) -> Iterator[Entry]:
    for each in methods:
        if each.methodType() == kind:
            types = [bytes(name.data()).decode() for name in each.parameterTypes()]
            yield {
                "access": "public",
                "name": bytes(each.name().data()).decode(),
                "arguments": [{"name": f"a{n}", "type": name} for n, name in enumerate(types, 1)],
                "returnType": each.typeName(),
            }
