pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// The text of a slip's code, as a telephone reads it out of the QR.
DeskScroll {
    id: slip

    signal ticked(string text)
    signal returned

    onVisibleChanged: if (visible)
        box.forceActiveFocus()

    DeskField {
        id: box

        property string typed: ""

        objectName: "slipText"
        width: parent.width
        focus: true
        tall: true
        rows: 10
        label: qsTr("The text of the slip's QR code: fifteen lines, the first is “firma-slip/1”")
        value: typed
        onEdited: words => typed = words
    }

    Row {
        width: parent.width
        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap

        DeskButton {
            objectName: "tickButton"
            kind: ActionButton.Primary
            enabled: box.typed.trim() !== ""
            text: qsTr("Tick this slip")
            onClicked: slip.ticked(box.typed)
        }

        DeskButton {
            objectName: "backButton"
            text: qsTr("Back")
            onClicked: slip.returned()
        }
    }
}
