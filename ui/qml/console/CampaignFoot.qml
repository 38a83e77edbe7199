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

    readonly property real wanted: begin.implicitWidth + open.implicitWidth + (last ? 0 : next.implicitWidth + Theme.gap) + Theme.gap
    readonly property bool stacked: wanted + Theme.mm(45) > width

    signal nextAsked
    signal openAsked(url file)
    signal beginAsked

    implicitHeight: stacked ? said.height + Theme.mm(1) + ways.height : Math.max(ways.height, said.height)

    DeskText {
        id: said

        y: foot.stacked ? 0 : (parent.height - height) / 2
        width: foot.stacked ? parent.width : ways.x - Theme.gap
        text: foot.wrong !== "" ? foot.wrong : foot.told
        font.weight: foot.wrong !== "" ? Font.DemiBold : Font.Normal
        color: foot.wrong !== "" ? Theme.notice : Theme.soft
        Accessible.role: foot.wrong !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }

    Flow {
        id: ways

        y: foot.stacked ? said.height + Theme.mm(1) : 0
        anchors.right: parent.right
        width: Math.min(parent.width, foot.wanted + 1)
        spacing: Theme.gap

        DeskButton {
            id: begin

            objectName: "beginButton"
            kind: ActionButton.Quiet
            text: qsTr("Begin another")
            onClicked: foot.beginAsked()
        }

        DeskButton {
            id: open

            objectName: "openButton"
            text: qsTr("Open a draft or campaign…")
            onClicked: dialog.open()
        }

        DeskButton {
            id: next

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
