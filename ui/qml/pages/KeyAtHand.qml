pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// An organizer's key for one rehearsal: a file on a stick, a photo of its code, or typed.
PageFrame {
    id: page

    required property Shell shell
    required property KeyAtHand keyAtHand

    heading: qsTr("Is an organizer here with their key?")
    headingSize: Theme.question
    back: qsTr("Rehearse without it")
    onBackAsked: keyAtHand.back()

    Prose {
        width: parent.width
        color: Theme.soft
        font.pixelSize: Theme.lead
        text: qsTr("The key stays in this kiosk's memory for one rehearsal and is then forgotten.")
    }

    Suggestions {
        width: parent.width
        visible: page.keyAtHand.files.length > 0
        enabled: !page.shell.busy
        names: page.keyAtHand.files
        notes: page.keyAtHand.folders
        onTaken: index => page.keyAtHand.chooseFile(index)
    }

    Flow {
        width: parent.width
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

        StripButton {
            objectName: "typeButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Type the key…")
            onClicked: page.keyAtHand.openTyping()
        }
    }

    FileDialog {
        id: dialog

        title: qsTr("Is an organizer here with their key?")
        nameFilters: [qsTr("Keys and photos of their code (*.key *.txt *.png *.jpg *.jpeg)")]
        onAccepted: page.keyAtHand.chooseUrl(selectedFile)
    }
}
