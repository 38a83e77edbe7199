pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// An organizer's key file and its passphrase.
DeskScroll {
    id: ask

    required property Keyring key
    required property bool busy

    FilePick {
        objectName: "keyFile"
        width: Math.min(parent.width, Theme.mm(150))
        focus: true
        label: qsTr("Your key file")
        path: ask.key.file
        filters: [qsTr("All files (*)")]
        onTyped: path => ask.key.setFile(path)
        onChosen: file => ask.key.chooseUrl(file)
    }

    DeskField {
        id: phrase

        property string typed: ""

        objectName: "keyPassphrase"
        width: Math.min(parent.width, Theme.mm(150))
        label: qsTr("Passphrase of the key")
        masked: true
        value: typed
        onEdited: words => typed = words
        onAccepted: ask.key.open(typed)
    }

    ProblemLine {
        width: Math.min(parent.width, Theme.mm(150))
        problem: ask.key.problem
    }

    Row {
        width: Math.min(parent.width, Theme.mm(150))
        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap

        DeskButton {
            objectName: "openKeyButton"
            kind: ActionButton.Primary
            enabled: !ask.busy
            text: qsTr("Open the key")
            onClicked: ask.key.open(phrase.typed)
        }

        DeskButton {
            objectName: "noKeyButton"
            text: qsTr("Not now")
            onClicked: ask.key.forget()
        }
    }
}
