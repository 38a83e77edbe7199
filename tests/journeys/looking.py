"""What can be read from a running kiosk: on its screen, and in any object behind it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtQml import QJSEngine

# From object to object, through every property: QML itself knows best what it holds.
_SEARCH = """
(function (...roots) {
    const seen = new Set(), fields = new Map(), found = [], queue = roots;
    function look(where, value) {
        if (typeof value === "string")
            found.push(where, value);
        else if (typeof value !== "object" || value === null)
            return;
        else if ("objectName" in value)
            queue.push(value);
        else if (value.length !== undefined)
            for (let at = 0; at < value.length; at++)
                look(where, value[at]);
        else
            found.push(where, String(value));
    }
    while (queue.length > 0) {
        const one = queue.pop();
        if (seen.has(one))
            continue;
        seen.add(one);
        const kind = String(one).replace(/\\(.*/, "");
        if (!fields.has(kind))
            fields.set(kind, Object.keys(one).filter(name => typeof one[name] !== "function"));
        for (const name of fields.get(kind))
            look(kind + "." + name, one[name]);
    }
    return found;
})
"""


def shown(stand) -> str:
    """All the words on the screen, one text a line."""
    texts = (item.property("text") for item in stand.hand._shown())
    return "\n".join(text for text in texts if isinstance(text, str))


def remembered(stand) -> Iterator[tuple[str, str]]:
    """What the view models hold in Python, and what the keyboard does: where, and what."""
    kiosk = stand.kiosk
    for one in (*_models(kiosk), kiosk.store):
        yield type(one).__name__, repr(vars(one))
    keyboard = _keyboard(kiosk)
    for name in ("surroundingText", "selectedText", "preeditText"):
        yield name, keyboard.property(name)


def held(stand) -> Iterator[tuple[str, str]]:
    """Every text in every property of every object as well: where, and what.

    The last thing to do with a window: reading a property may change something.
    """
    kiosk = stand.kiosk
    yield from remembered(stand)
    roots: list[QObject] = [kiosk.window, _keyboard(kiosk), *_models(kiosk)]
    for root in roots:
        # Else JavaScript would take what has no parent for its own, and delete it.
        QJSEngine.setObjectOwnership(root, QJSEngine.ObjectOwnership.CppOwnership)
    search = kiosk.engine.evaluate(_SEARCH)
    found = search.call([kiosk.engine.newQObject(root) for root in roots])
    assert not found.isError(), found.toString()
    told = found.toVariant()
    yield from zip(told[::2], told[1::2], strict=True)


def _models(kiosk):
    return (
        kiosk.shell,
        kiosk.signing,
        kiosk.setup,
        kiosk.volunteer,
        kiosk.withdrawing,
        kiosk.paper,
    )


def _keyboard(kiosk):
    return kiosk.engine.singletonInstance("QtQuick.VirtualKeyboard", "InputContext")


def traces(stand, words, among=held) -> list[str]:
    """Where one of *words* still stands, whatever its case."""
    folded = [word.casefold() for word in words]
    found = ((where, text.casefold()) for where, text in among(stand))
    return [f"{word} in {where}" for where, text in found for word in folded if word in text]
