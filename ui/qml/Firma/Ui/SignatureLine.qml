pragma ComponentBehavior: Bound

import QtQuick

// The line, its cross and the name under it: drawn by the screen, never part of the ink.
Item {
    id: line

    required property string under

    implicitHeight: cross.height + Theme.mm(1) + name.implicitHeight

    Icon {
        id: cross

        name: "cross"
        size: Theme.mm(5)
        color: Theme.line
    }

    Rectangle {
        y: cross.height + Theme.mm(0.5)
        width: parent.width
        height: Theme.stroke
        color: Theme.line
    }

    Text {
        id: name

        y: cross.height + Theme.mm(2)
        width: parent.width
        text: line.under
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.pixelSize: Theme.label
        wrapMode: Text.Wrap
        color: Theme.soft
    }
}
