pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// Where one more of a list begins: its name and number, and the way to take it out.
FocusScope {
    id: head

    required property string label

    signal dropped

    implicitHeight: Math.max(title.implicitHeight, drop.implicitHeight) + Theme.mm(2)

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    Text {
        id: title

        y: Theme.mm(3)
        width: drop.x - Theme.gap
        text: head.label
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.lead
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    DeskButton {
        id: drop

        objectName: "dropButton"
        anchors.right: parent.right
        y: Theme.mm(1)
        focus: true
        kind: ActionButton.Quiet
        text: qsTr("Take out")
        Accessible.name: qsTr("Take out: %1").arg(head.label)
        onClicked: head.dropped()
    }
}
