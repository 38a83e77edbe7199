pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Is this file the one that we made? The registry knows.
DeskScroll {
    id: pane

    required property Verifying verifying

    readonly property color colour: verifying.level === "stop" ? Theme.stop : verifying.level === "notice" ? Theme.notice : Theme.good

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
        path: pane.verifying.path
        filters: [qsTr("PDF files (*.pdf)")]
        onTyped: path => pane.verifying.choose(path)
        onChosen: file => pane.verifying.chooseUrl(file)
    }

    DeskButton {
        objectName: "verifyButton"
        kind: ActionButton.Primary
        enabled: pane.verifying.path !== ""
        text: qsTr("Verify")
        onClicked: pane.verifying.verify()
    }

    Row {
        visible: pane.verifying.verdict !== ""
        width: parent?.width ?? 0
        spacing: Theme.mm(2)

        Icon {
            name: pane.verifying.level === "good" ? "check" : pane.verifying.level === "notice" ? "minus" : "cross"
            color: pane.colour
        }

        DeskText {
            objectName: "verdict"
            width: Math.min(parent.width - Theme.mm(10), Theme.mm(150))
            text: pane.verifying.verdict
            color: pane.colour
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
        }
    }

    FactTable {
        objectName: "verified"
        width: parent?.width ?? 0
        labels: pane.verifying.labels
        numbers: pane.verifying.facts
    }
}
