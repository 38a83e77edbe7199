pragma ComponentBehavior: Bound

import QtQuick

// What was said, and a button to change it.
Item {
    id: row

    required property string label
    required property string value

    property bool ruled: true

    signal changeAsked

    implicitHeight: Math.max(Theme.control + Theme.gap, words.height + Theme.mm(4))

    Rectangle {
        visible: row.ruled
        width: parent.width
        height: Theme.stroke
        color: Theme.hairline
    }

    Column {
        id: words

        width: change.x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Text {
            width: parent.width
            text: row.label
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.pixelSize: Theme.label
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        Text {
            width: parent.width
            text: row.value
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            color: Theme.text
        }
    }

    ActionButton {
        id: change

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: ActionButton.Quiet
        text: qsTr("Change")
        font.pixelSize: Math.min(Theme.button, Theme.letters(6))
        Accessible.name: qsTr("Change: %1").arg(row.label)
        onClicked: row.changeAsked()
    }
}
