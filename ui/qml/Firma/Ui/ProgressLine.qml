pragma ComponentBehavior: Bound

import QtQuick

// How far it is, from 0 to 1: told in words beside it, and to readers as a number.
Rectangle {
    id: line

    required property real progress

    property string label: ""

    implicitHeight: Theme.mm(3)
    radius: height / 2
    color: Theme.sheet
    border.width: Theme.stroke
    border.color: Theme.line

    Accessible.role: Accessible.ProgressBar
    Accessible.name: label
    Accessible.description: Math.round(progress * 100) + " %"

    Rectangle {
        width: Math.max(line.radius * 2, line.width * Math.min(1, line.progress))
        height: line.height
        visible: line.progress > 0
        radius: line.radius
        color: Theme.accent
    }
}
