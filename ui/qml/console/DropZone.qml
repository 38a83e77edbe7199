pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// The place to drop files on, with ways for those who do not drag.
Item {
    id: zone

    required property bool over

    signal filesAsked
    signal folderAsked

    implicitHeight: words.implicitHeight + Theme.mm(20)

    // No Shape with dashes: the software renderer draws a clipped one where it must not.
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.sheet
        border.width: zone.over ? Theme.ring : Theme.stroke
        border.color: zone.over ? Theme.accent : Theme.line
    }

    Column {
        id: words

        anchors.centerIn: parent
        width: parent.width - Theme.mm(16)
        spacing: Theme.mm(4)

        Text {
            width: parent.width
            text: zone.over ? qsTr("Let go to merge") : qsTr("Drop the exports here: files, a folder, or a whole stick")
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: zone.over ? Theme.accent : Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, files.implicitWidth + folder.implicitWidth + spacing)
            spacing: Theme.gap

            DeskButton {
                id: files

                objectName: "filesButton"
                kind: ActionButton.Primary
                text: qsTr("Choose files…")
                onClicked: zone.filesAsked()
            }

            DeskButton {
                id: folder

                objectName: "folderButton"
                text: qsTr("Choose a folder…")
                onClicked: zone.folderAsked()
            }
        }
    }
}
