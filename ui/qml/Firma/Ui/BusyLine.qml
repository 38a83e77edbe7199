pragma ComponentBehavior: Bound

import QtQuick

// Work is under way: a short bar that walks, or stands still where motion is off.
Item {
    id: line

    implicitHeight: Theme.mm(0.8)
    clip: true

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Working")

    Rectangle {
        id: walker

        width: Theme.motion ? line.width / 4 : line.width
        height: parent.height
        color: Theme.accent

        NumberAnimation on x {
            running: line.visible && Theme.motion
            from: 0
            to: line.width * 0.75
            duration: 1200
            loops: Animation.Infinite
            easing.type: Easing.InOutQuad
        }
    }
}
