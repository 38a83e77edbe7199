pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// Where the encrypted export shall go.
PageFrame {
    id: page

    required property Shell shell
    required property Volunteer volunteer

    heading: qsTr("Where shall the export go?")
    back: qsTr("Back")
    onBackAsked: volunteer.back()

    Prose {
        width: parent.width
        color: Theme.soft
        text: qsTr("The file is encrypted: only the organizers can open it. Put a stick in, then choose it.")
    }

    ProblemLine {
        width: parent.width
        problem: page.volunteer.problem
    }

    Repeater {
        model: page.volunteer.folders.length

        Answer {
            required property int index

            objectName: "folder" + index
            width: parent?.width ?? 0
            enabled: !page.shell.busy
            text: page.volunteer.folders[index] ?? ""
            onClicked: page.volunteer.exportTo(index)
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "lookButton"
            kind: ActionButton.Secondary
            text: qsTr("Look again")
            onClicked: page.volunteer.lookAgain()
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
        onAccepted: page.volunteer.exportToUrl(selectedFolder)
    }
}
