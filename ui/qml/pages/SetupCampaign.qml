pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// The campaign files that were found on sticks and in the person's folders.
PageFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("Which campaign is this kiosk for?")
    back: qsTr("Back")
    onBackAsked: setup.back()

    ProblemLine {
        width: parent.width
        problem: page.setup.problem
    }

    Prose {
        width: parent.width
        color: Theme.soft
        text: page.setup.files.length > 0 ? qsTr("Choose the file that the organizers gave you.") : qsTr("No campaign file was found. Put in the organizers' stick and look again, or choose the file.")
    }

    Suggestions {
        width: parent.width
        visible: page.setup.files.length > 0
        names: page.setup.files
        notes: page.setup.folders
        onTaken: index => page.setup.chooseFile(index)
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "lookButton"
            kind: ActionButton.Secondary
            text: qsTr("Look again")
            onClicked: page.setup.lookAgain()
        }

        ActionButton {
            objectName: "browseButton"
            kind: ActionButton.Secondary
            text: qsTr("Choose a file…")
            onClicked: dialog.open()
        }
    }

    FileDialog {
        id: dialog

        title: qsTr("Which campaign is this kiosk for?")
        nameFilters: [qsTr("Campaign files (*.campaign)")]
        onAccepted: page.setup.chooseUrl(selectedFile)
    }
}
