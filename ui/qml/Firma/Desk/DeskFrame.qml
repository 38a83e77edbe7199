pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// A page of the console: its heading, one list at the left and one pane beside it.
FocusScope {
    id: frame

    default property alias pane: place.data

    required property string heading

    property string lead: ""
    property alias list: side.data
    property alias foot: below.data
    property real listWidth: Math.min(width * 0.36, Theme.mm(84))
    property bool listShown: true

    focus: true

    Accessible.role: Accessible.Pane
    Accessible.name: heading

    Column {
        id: head

        x: Theme.mm(6)
        y: Theme.mm(5)
        width: parent.width - 2 * x
        spacing: Theme.mm(1)

        Heading {
            width: parent.width
            text: frame.heading
        }

        DeskText {
            visible: frame.lead !== ""
            width: parent.width
            text: frame.lead
            color: Theme.soft
        }
    }

    FocusScope {
        id: side

        visible: frame.listShown
        x: Theme.mm(4)
        anchors.top: head.bottom
        anchors.topMargin: Theme.mm(4)
        anchors.bottom: below.top
        anchors.bottomMargin: Theme.mm(3)
        width: frame.listShown ? frame.listWidth : 0
        focus: frame.listShown
    }

    Rectangle {
        visible: frame.listShown
        anchors.top: side.top
        anchors.bottom: side.bottom
        anchors.left: side.right
        anchors.leftMargin: Theme.mm(2)
        width: 1
        color: Theme.hairline
    }

    FocusScope {
        id: place

        focus: !frame.listShown
        anchors.top: side.top
        anchors.bottom: below.top
        anchors.bottomMargin: Theme.mm(3)
        anchors.left: side.right
        anchors.leftMargin: frame.listShown ? Theme.mm(4) : Theme.mm(2)
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(5)
    }

    Item {
        id: below

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: Theme.mm(6)
        width: parent.width - 2 * x
        height: childrenRect.height
    }
}
