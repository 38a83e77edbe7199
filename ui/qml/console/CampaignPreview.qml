pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The kiosk's own pages with this campaign, both languages, and the letter as it is printed.
FocusScope {
    id: preview

    required property CampaignDesk campaign

    property int at: 0

    readonly property int count: campaign.pictures.length

    focus: true

    Keys.onRightPressed: at = Math.min(count - 1, at + 1)
    Keys.onLeftPressed: at = Math.max(0, at - 1)

    EmptyNote {
        visible: preview.count === 0
        width: parent.width
        title: preview.campaign.previewing ? qsTr("The pages are being drawn…") : qsTr("No pages yet")
        words: preview.campaign.previewing ? qsTr("A kiosk without a screen goes through them with a made-up signer. It takes some seconds.") : qsTr("Write the letter and the title first, then open this part again.")
    }

    Item {
        id: bar

        visible: preview.count > 0
        width: parent.width
        height: Theme.control

        DeskText {
            anchors.verticalCenter: parent.verticalCenter
            width: ways.x - Theme.gap
            text: (preview.campaign.pictureNames[preview.at] ?? "") + " · " + qsTr("%L1 of %L2").arg(preview.at + 1).arg(preview.count)
            font.weight: Font.DemiBold
        }

        Row {
            id: ways

            anchors.right: parent.right
            spacing: Theme.gap

            DeskButton {
                objectName: "previousPicture"
                enabled: preview.at > 0
                text: qsTr("Previous")
                onClicked: preview.at -= 1
            }

            DeskButton {
                objectName: "nextPicture"
                enabled: preview.at < preview.count - 1
                focus: true
                text: qsTr("Next")
                onClicked: preview.at += 1
            }
        }
    }

    Rectangle {
        visible: preview.count > 0
        anchors.top: bar.bottom
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        width: parent.width
        color: Theme.board
        radius: Theme.radius

        Image {
            objectName: "picture"
            anchors.fill: parent
            anchors.margins: Theme.mm(3)
            fillMode: Image.PreserveAspectFit
            mipmap: true
            cache: false
            source: Qt.url(preview.at < preview.count ? preview.campaign.pictures[preview.at] : "")
            Accessible.role: Accessible.Graphic
            Accessible.name: preview.campaign.pictureNames[preview.at] ?? ""
        }
    }
}
