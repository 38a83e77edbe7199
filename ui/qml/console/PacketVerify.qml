pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Is this file the one that we made? The registry knows.
DeskScroll {
    id: pane

    required property Packeting packeting

    property string path: ""

    spacing: Theme.mm(4)

    DeskText {
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        text: qsTr("Somebody sends a packet back, or shows one around. Here you see whether it is one that you made, unaltered, and whether all of its lines still stand.")
    }

    FilePick {
        objectName: "verifyFile"
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        focus: true
        label: qsTr("The PDF")
        path: pane.path
        filters: [qsTr("PDF files (*.pdf)")]
        onTyped: path => pane.path = path
        onChosen: file => pane.packeting.verifyUrl(file)
    }

    DeskButton {
        objectName: "verifyButton"
        kind: ActionButton.Primary
        enabled: pane.path !== ""
        text: qsTr("Verify")
        onClicked: pane.packeting.verify(pane.path)
    }

    DeskText {
        objectName: "verdict"
        visible: text !== ""
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        text: pane.packeting.told
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }
}
