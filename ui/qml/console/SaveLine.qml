pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma.Ui
import Firma.Desk

// The foot of a page that writes files: where they go, what was written, and the buttons.
Item {
    id: foot

    default property alias buttons: row.data

    required property string folder
    required property string saved

    signal folderChosen(url folder)

    implicitHeight: Math.max(words.height, row.height)

    Column {
        id: words

        width: parent.width - row.width - Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        DeskText {
            objectName: "saved"
            width: parent.width
            visible: text !== ""
            text: foot.saved
            color: Theme.good
            font.weight: Font.DemiBold
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 2
            elide: Text.ElideMiddle
            Accessible.role: Accessible.AlertMessage
        }

        Flow {
            width: parent.width
            spacing: Theme.mm(2)

            DeskText {
                id: where

                height: change.height
                verticalAlignment: Text.AlignVCenter
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("Files go to %1").arg(foot.folder)
                font.pixelSize: Theme.label
                color: Theme.soft
                wrapMode: Text.NoWrap
                elide: Text.ElideMiddle
            }

            DeskButton {
                id: change

                objectName: "folderButton"
                kind: ActionButton.Quiet
                font.pixelSize: Theme.label
                text: qsTr("Another folder…")
                onClicked: dialog.open()
            }
        }
    }

    Row {
        id: row

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(2)
    }

    FolderDialog {
        id: dialog

        title: qsTr("Where files go")
        onAccepted: foot.folderChosen(selectedFolder)
    }
}
