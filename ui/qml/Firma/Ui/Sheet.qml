pragma ComponentBehavior: Bound

import QtQuick

// A sheet of paper, with the edge of another under it.
Rectangle {
    id: sheet

    default property alias content: face.data

    property int under: Theme.mm(1.2)

    color: Theme.sheet
    border.width: Theme.stroke
    border.color: Theme.hairline
    radius: Theme.mm(0.7)

    Rectangle {
        z: -1
        visible: sheet.under > 0
        x: sheet.under
        y: sheet.under
        width: sheet.width
        height: sheet.height
        radius: sheet.radius
        color: Theme.board
        border.width: Theme.stroke
        border.color: Theme.hairline
    }

    Item {
        id: face

        anchors.fill: parent
    }
}
