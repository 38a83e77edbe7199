pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// The organizers' receipt says which signatures arrived: without it nothing is deleted.
PageFrame {
    id: page

    required property Shell shell
    required property Purging purging

    heading: qsTr("Delete what arrived")
    forward: qsTr("Look again")
    forwardEnabled: !shell.busy
    back: qsTr("To the desk")
    onForwardAsked: purging.lookAgain()
    onBackAsked: purging.leave()

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: qsTr("An organizer can give you a receipt: a file that says that every signature of this kiosk arrived. Put the stick with it in, then choose it.")
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        color: Theme.soft
        text: qsTr("Without such a receipt nothing is deleted.")
    }

    ProblemLine {
        width: parent.width
        problem: page.purging.problem
    }

    Suggestions {
        width: parent.width
        visible: page.purging.files.length > 0
        enabled: !page.shell.busy
        names: page.purging.files
        onTaken: index => page.purging.choose(index)
    }

    ActionButton {
        objectName: "browseButton"
        width: Math.min(parent?.width ?? 0, implicitWidth)
        kind: ActionButton.Secondary
        text: qsTr("Choose a file…")
        onClicked: dialog.open()
    }

    FileDialog {
        id: dialog

        title: qsTr("Which receipt?")
        nameFilters: [qsTr("Receipts (*.firma-receipt)")]
        onAccepted: page.purging.chooseUrl(selectedFile)
    }
}
