pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// Where the encrypted export shall go.
PageFrame {
    id: page

    required property Shell shell
    required property Exporting exporting

    heading: qsTr("Where shall the export go?")
    back: qsTr("Back")
    onBackAsked: exporting.back()

    Prose {
        width: parent.width
        color: Theme.soft
        text: qsTr("The file is encrypted: only the organizers can open it. Put a stick in, then choose it.")
    }

    ProblemLine {
        width: parent.width
        problem: page.exporting.problem
    }

    Suggestions {
        width: parent.width
        visible: page.exporting.folders.length > 0
        enabled: !page.shell.busy
        names: page.exporting.folders
        notes: []
        onTaken: index => page.exporting.choose(index)
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "lookButton"
            kind: ActionButton.Secondary
            text: qsTr("Look again")
            onClicked: page.exporting.lookAgain()
        }

        ActionButton {
            objectName: "browseButton"
            kind: ActionButton.Secondary
            text: qsTr("Choose a folder…")
            onClicked: dialog.open()
        }
    }

    FolderDialog {
        id: dialog

        title: qsTr("Where shall the export go?")
        onAccepted: page.exporting.chooseUrl(selectedFolder)
    }
}
