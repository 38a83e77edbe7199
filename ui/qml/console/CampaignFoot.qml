pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma.Ui
import Firma.Desk

// What was kept, what is wrong, and the ways on: the next part, another campaign.
Item {
    id: foot

    required property string told
    required property string wrong
    required property bool last

    signal nextAsked
    signal openAsked(url file)
    signal beginAsked

    implicitHeight: Math.max(ways.height, said.height)

    DeskText {
        id: said

        anchors.verticalCenter: parent.verticalCenter
        width: ways.x - Theme.gap
        text: foot.wrong !== "" ? foot.wrong : foot.told
        font.weight: foot.wrong !== "" ? Font.DemiBold : Font.Normal
        color: foot.wrong !== "" ? Theme.notice : Theme.soft
        Accessible.role: foot.wrong !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }

    Row {
        id: ways

        anchors.right: parent.right
        spacing: Theme.gap

        DeskButton {
            objectName: "beginButton"
            kind: ActionButton.Quiet
            text: qsTr("Begin another")
            onClicked: foot.beginAsked()
        }

        DeskButton {
            objectName: "openButton"
            text: qsTr("Open a draft or campaign…")
            onClicked: dialog.open()
        }

        DeskButton {
            objectName: "nextButton"
            visible: !foot.last
            kind: ActionButton.Primary
            text: qsTr("Next part")
            onClicked: foot.nextAsked()
        }
    }

    FileDialog {
        id: dialog

        title: qsTr("Open a draft or campaign…")
        nameFilters: [qsTr("Campaigns and drafts (*.campaign *.draft)")]
        onAccepted: foot.openAsked(selectedFile)
    }
}
