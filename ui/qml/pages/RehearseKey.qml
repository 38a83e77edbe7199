pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// An organizer's key for one rehearsal: a file and its passphrase, a picture of its code, or typed.
FieldFrame {
    id: page

    required property Shell shell
    required property KeyAtHand keyAtHand

    readonly property bool locked: keyAtHand.chosen !== ""

    heading: locked ? qsTr("The passphrase of this key") : qsTr("Is an organizer here with their key?")
    forward: qsTr("Use it once")
    forwardEnabled: !shell.busy && (locked ? passphrase.typed !== "" : key.typed !== "")
    back: locked ? qsTr("Another key") : qsTr("Rehearse without it")
    onForwardAsked: locked ? keyAtHand.unlock(passphrase.typed) : keyAtHand.useTyped(key.typed)
    onBackAsked: keyAtHand.back()

    Prose {
        width: parent.width
        visible: page.locked
        font.pixelSize: Theme.lead
        text: page.keyAtHand.chosen
    }

    PassphraseBox {
        id: passphrase

        visible: page.locked
        width: parent.width
        focus: page.locked
        onAccepted: page.keyAtHand.unlock(passphrase.typed)
    }

    Prose {
        width: parent.width
        visible: !page.locked
        color: Theme.soft
        font.pixelSize: Theme.small
        text: qsTr("The key stays in this kiosk's memory for one rehearsal and is then forgotten.")
    }

    Suggestions {
        width: parent.width
        visible: !page.locked && page.keyAtHand.files.length > 0
        enabled: !page.shell.busy
        most: page.fitting
        names: page.keyAtHand.files
        notes: page.keyAtHand.folders
        onTaken: index => page.keyAtHand.chooseFile(index)
    }

    TextBox {
        id: key

        property string typed: ""

        objectName: "keyBox"
        visible: !page.locked
        width: parent.width
        focus: !page.locked
        label: qsTr("Or type it: AGE-SECRET-KEY-1…")
        longest: 120
        masked: true
        hints: Qt.ImhPreferUppercase
        value: key.typed
        onEdited: words => key.typed = words
        onAccepted: page.keyAtHand.useTyped(key.typed)
    }

    Flow {
        width: parent.width
        visible: !page.locked
        spacing: Theme.gap

        StripButton {
            objectName: "lookButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Look again")
            onClicked: page.keyAtHand.lookAgain()
        }

        StripButton {
            objectName: "browseButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Choose a file or a photo…")
            onClicked: dialog.open()
        }
    }

    FileDialog {
        id: dialog

        title: qsTr("Is an organizer here with their key?")
        nameFilters: [qsTr("Keys and photos of their code (*.key *.txt *.png *.jpg *.jpeg)")]
        onAccepted: page.keyAtHand.chooseUrl(selectedFile)
    }
}
