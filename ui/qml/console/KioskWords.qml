pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// The six words of a kiosk; somebody who compared them says whether it is ours.
Rectangle {
    id: card

    required property string status
    required property string words
    required property bool undecided

    signal judged(bool ours)

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

        Flow {
            visible: card.undecided
            width: parent.width
            spacing: Theme.gap
            layoutDirection: Qt.RightToLeft

            DeskButton {
                objectName: "oursButton"
                kind: ActionButton.Primary
                text: qsTr("Same words: it is ours")
                onClicked: card.judged(true)
            }

            DeskButton {
                objectName: "notOursButton"
                text: qsTr("Not ours")
                onClicked: card.judged(false)
            }
        }
    }
}
