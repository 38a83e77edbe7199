pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// Who received it: typed when the stamped page comes back, and kept.
Item {
    id: row

    required property bool received
    required property string words

    signal noted(string who)

    implicitHeight: received ? told.height : box.height

    Row {
        id: told

        visible: row.received
        spacing: Theme.mm(1.5)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            color: Theme.good
        }

        DeskText {
            objectName: "receivedWords"
            width: row.width - Theme.mm(8)
            text: row.words
            color: Theme.good
        }
    }

    DeskField {
        id: box

        property string typed: ""

        objectName: "receivedBox"
        visible: !row.received
        width: Math.min(parent.width - button.width - Theme.gap, Theme.mm(110))
        label: qsTr("Handed over? Write who received it")
        value: typed
        longest: 100
        onEdited: words => typed = words
        onAccepted: row.noted(typed)
    }

    DeskButton {
        id: button

        objectName: "receivedButton"
        visible: !row.received
        x: box.width + Theme.gap
        anchors.bottom: parent.bottom
        text: qsTr("Note the receipt")
        onClicked: row.noted(box.typed)
    }
}
