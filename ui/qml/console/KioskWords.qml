pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// The six words of a kiosk; somebody who compared them says whether it is ours.
Rectangle {
    id: card

    required property string status
    required property string words
    required property string trust

    readonly property bool undecided: trust === "new"

    property bool revoking: false

    signal judged(string said)

    onWordsChanged: revoking = false
    onTrustChanged: revoking = false

    implicitHeight: told.height + Theme.mm(8)
    radius: Theme.radius
    color: undecided ? Theme.noticeGround : "transparent"
    border.width: undecided ? 0 : 1
    border.color: Theme.hairline

    Column {
        id: told

        x: Theme.mm(4)
        y: Theme.mm(4)
        width: parent.width - 2 * x
        spacing: Theme.mm(2)

        DeskText {
            width: parent.width
            font.pixelSize: Theme.label
            color: card.undecided ? Theme.notice : Theme.soft
            text: card.status === "" ? qsTr("Six words of this kiosk") : qsTr("Six words of this kiosk · %1").arg(card.status)
        }

        DeskText {
            objectName: "sixWords"
            width: parent.width
            font.family: Theme.serif
            font.pixelSize: Theme.body
            color: card.undecided ? Theme.notice : Theme.text
            text: card.words
        }

        DeskText {
            visible: card.revoking
            width: parent.width
            font.weight: Font.DemiBold
            color: Theme.stop
            text: qsTr("Nothing that this kiosk brought will count. It stays here, held back, and you can confirm the kiosk again.")
        }

        Flow {
            visible: card.trust !== ""
            width: parent.width
            spacing: Theme.gap
            layoutDirection: Qt.RightToLeft

            DeskButton {
                objectName: "oursButton"
                visible: card.trust !== "confirmed"
                kind: card.undecided ? ActionButton.Primary : ActionButton.Secondary
                text: card.undecided ? qsTr("Same words: it is ours") : qsTr("It is ours after all")
                onClicked: card.judged("confirm")
            }

            DeskButton {
                objectName: "notOursButton"
                visible: card.undecided
                text: qsTr("Not ours")
                onClicked: card.judged("refuse")
            }

            DeskButton {
                objectName: "retireButton"
                visible: card.trust === "confirmed" && !card.revoking
                text: qsTr("Retire it: nothing more will come")
                onClicked: card.judged("retire")
            }

            DeskButton {
                objectName: "revokeButton"
                visible: card.trust === "confirmed" || card.trust === "retired"
                text: card.revoking ? qsTr("Revoke it") : qsTr("Lost or stolen…")
                onClicked: card.revoking ? card.judged("revoke") : card.revoking = true
            }

            DeskButton {
                objectName: "keepButton"
                visible: card.revoking
                text: qsTr("Back")
                onClicked: card.revoking = false
            }
        }
    }
}
