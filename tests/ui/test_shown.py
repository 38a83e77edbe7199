"""What QML made leaves nothing behind."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.kiosk.inkpad import InkPad
from ui.kiosk.pager import Pager
from ui.kiosk.qrcode import QrCode


@pytest.mark.parametrize("kind", (InkPad, Pager, QrCode))
def test_an_item_that_qml_made_and_destroyed_keeps_nothing_in_python(qapp, kind):
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(f"import Firma\n{kind.__name__} {{}}".encode(), "")
    made = component.create()
    assert isinstance(made, kind), component.errorString()
    kept = vars(made)
    kept["said"] = "a signer's"
    made.deleteLater()
    del made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert kept == {}


def test_an_item_that_python_made_goes_whole(qapp):
    pad = InkPad()
    kept = vars(pad)
    del pad
    gc.collect()
    assert kept == {}
