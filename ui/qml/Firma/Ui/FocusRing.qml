pragma ComponentBehavior: Bound

import QtQuick

// The ring around what has the focus.
Rectangle {
    required property bool shown

    visible: shown
    anchors.fill: parent
    anchors.margins: -Theme.ring - 2
    color: "transparent"
    radius: Theme.radius + Theme.ring + 2
    border.width: Theme.ring
    border.color: Theme.text
}
