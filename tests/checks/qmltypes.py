"""Describe the view models to qmllint: what QML sees of each, asked of Qt itself.

PySide's own `metaobjectdump` guesses from the source and misses inherited and computed
properties; the live classes cannot be wrong.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaMethod, QMetaProperty, QObject

Entry = dict[str, Any]


def described(root: Path, module: str) -> list[Entry]:
    """Give what moc would write for every QObject class below *root*/ui."""
    entries = []
    for path in sorted((root / "ui").rglob("*.py")):
        text = path.read_text("utf-8")
        if f'QML_IMPORT_NAME = "{module}"' not in text:
            continue
        marks = decorators(text)
        name = ".".join(path.relative_to(root).with_suffix("").parts)
        classes = [
            entry(kind, marks.get(kind.__name__, {}))
            for _, kind in inspect.getmembers(importlib.import_module(name), inspect.isclass)
            if kind.__module__ == name and issubclass(kind, QObject)
        ]
        entries.append(
            {
                "classes": classes,
                "inputFile": path.relative_to(root).as_posix(),
                "outputRevision": 69,
            }
        )
    return entries


def decorators(text: str) -> dict[str, dict[str, str]]:
    """Give the words of QML's decorators for each class: they leave no trace in Qt."""
    found: dict[str, dict[str, str]] = {}
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.ClassDef):
            continue
        marks = found.setdefault(node.name, {})
        for mark in node.decorator_list:
            match mark:
                case ast.Name("QmlElement"):
                    marks["QML.Element"] = "auto"
                case ast.Name("QmlAnonymous"):
                    marks["QML.Element"] = "anonymous"
                case ast.Name("QmlSingleton"):
                    marks["QML.Singleton"] = "true"
                case ast.Call(ast.Name("QmlUncreatable"), [ast.Constant(str(reason))]):
                    marks |= {"QML.Creatable": "false", "QML.UncreatableReason": reason}
                case _:
                    pass
    return found


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
