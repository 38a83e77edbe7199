"""From a finger's move to the painted frame: `python benchmarks/ink_latency.py`.

Strokes of 400 points at 1280×800, drawn in memory by software. Beside the real signing
page stand a pad alone in a window, and an item that paints nothing: what Qt itself
needs for an event and a frame. Each point is sent and waited for until its frame is out.
"""

from __future__ import annotations

import tempfile
from math import cos, pi, sin
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QSizeF
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow
from PySide6.QtTest import QTest
from window import kiosk, to_sign

from ui.kiosk.inkpad import InkPad

POINTS, STROKES, ENDS = 400, 8, 50


class Blank(QQuickPaintedItem):
    """Takes a finger and paints nothing."""

    def touchEvent(self, event: QEvent) -> None:  # noqa: N802 Qt's name
        """Ask for a frame."""
        self.update()
        event.accept()

    def paint(self, painter: QPainter) -> None:
        """Paint nothing."""


def spots(item: QQuickItem) -> list[QPoint]:
    """Give a made-up signature's loops on *item*, in pixels of the window."""
    area = item.mapRectToScene(item.boundingRect())
    turns = [(step / POINTS, step / POINTS * 9 * 2 * pi) for step in range(POINTS)]
    return [
        QPoint(
            round(area.x() + area.width() * (0.1 + 0.8 * along + 0.04 * cos(turn))),
            round(area.y() + area.height() * (0.6 + 0.25 * sin(turn) * (1 - 0.5 * along))),
        )
        for along, turn in turns
    ]


def measure(app: QGuiApplication, window: QQuickWindow, item: QQuickItem) -> list[list[float]]:
    """Give the ms from each move to its frame, stroke by stroke."""
    finger = QTest.createTouchDevice()
    frames = [0]

    def shown() -> None:
        frames[0] += 1

    window.frameSwapped.connect(shown)
    taken = []
    for stroke in range(STROKES + 1):
        path = spots(item)
        QTest.touchEvent(window, finger).press(0, path[0]).commit()
        app.processEvents()
        times = []
        for spot in path[1:]:
            frames[0] = 0
            begun = perf_counter()
            QTest.touchEvent(window, finger).move(0, spot).commit()
            while not frames[0]:
                app.processEvents()
            times.append((perf_counter() - begun) * 1000)
        QTest.touchEvent(window, finger).release(0, path[-1]).commit()
        app.processEvents()
        if stroke:  # the first one warms up
            taken.append(times)
    window.frameSwapped.disconnect(shown)
    return taken


def alone(app: QGuiApplication, item: QQuickPaintedItem) -> list[list[float]]:
    """Measure *item* in a window of its own."""
    window = QQuickWindow()
    window.resize(1280, 800)
    item.setParentItem(window.contentItem())
    item.setSize(QSizeF(1210, 555))
    item.setAcceptTouchEvents(True)
    window.show()
    app.processEvents()
    taken = measure(app, window, item)
    window.close()
    return taken


def tell(name: str, taken: list[list[float]], bare: float) -> float:
    """Print the figures; give the p95."""
    p95 = quantiles([time for stroke in taken for time in stroke], n=20)[-1]
    first = median([time for stroke in taken for time in stroke[:ENDS]])
    last = median([time for stroke in taken for time in stroke[-ENDS:]])
    middle = median([time for stroke in taken for time in stroke])
    print(
        f"{name:<24} median {middle:6.2f} ms   p95 {p95:6.2f} ms  {p95 / (bare or p95):5.1f} x"
        f"   last {ENDS} / first {ENDS} {last / first:5.2f}"
    )
    return p95


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, kiosk(Path(folder) / "kiosk") as running:
        bare = tell("an item that is blank", alone(running.app, Blank()), 0)
        pad = InkPad()
        tell("the pad alone", alone(running.app, pad), bare)
        assert pad.property("strokes") == STROKES + 1
        to_sign(running)
        page = running.window.findChild(InkPad, "pad")
        tell("the pad on its page", measure(running.app, running.window, page), bare)
        assert page.property("strokes") == STROKES + 1


if __name__ == "__main__":
    main()
