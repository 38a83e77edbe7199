pragma ComponentBehavior: Bound

import QtQuick
import Firma

// The pad, with what Qt's mouse events leave out: how hard a stylus is pressed.
InkPad {
    id: pad

    ink: Theme.text
    palm: Theme.mm(26)
    pressure: stylus.point.pressure

    Accessible.role: Accessible.Canvas
    Accessible.name: qsTr("Sign here with a finger, a stylus or the mouse")

    // It never keeps the stylus for itself: the pad gets its events as the mouse's.
    PointHandler {
        id: stylus

        acceptedDevices: PointerDevice.Stylus
    }
}
