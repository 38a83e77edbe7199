"""What a screen reader is told where the evening is decided: every control has a name."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from tests.journeys.console_hands import page
from tests.journeys.console_review import table

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.ListItem,
    QAccessible.Role.List,
}


def told(window):
    """Give role and name of everything that is shown, as Qt hands it to a reader."""
    found, stack = [], [QAccessible.queryAccessibleInterface(window)]
    while stack:
        one = stack.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        found.append((one.role(), one.text(QAccessible.Text.Name)))
        stack += [one.child(at) for at in range(one.childCount())]
    return found


def duplicates(desk):
    page(desk, "Duplicates").find()


def online(desk, folder):
    page(desk, "Review").importing.begin()
    page(desk, "Review").importing.choose(str(table(folder)))


@pytest.mark.parametrize("shown", ("Merge", "Gaps", "Duplicates", "Review", "Review online"))
def test_every_control_has_a_name(desk, tmp_path, shown):
    QAccessible.setActive(True)
    desk.go(shown.split()[0])
    if shown == "Duplicates":
        duplicates(desk)
    if shown == "Review online":
        online(desk, tmp_path)
    desk.settle()
    desk.settle()
    found = told(desk.console.window)
    controls = [(role, name) for role, name in found if role in CONTROLS]
    assert len(controls) >= 8
    assert [role for role, name in controls if not name.strip()] == []


def test_a_reader_hears_both_names_and_what_a_key_does(desk):
    QAccessible.setActive(True)
    desk.go("Duplicates")
    duplicates(desk)
    desk.settle()
    desk.settle()
    names = {name for _, name in told(desk.console.window)}
    assert {*page(desk, "Duplicates").names} <= names
    assert "US state: Arizona / Arizona" in names
