pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// The first copy: one stick is taken by itself, of several one is chosen.
PageFrame {
    id: page

    required property Shell shell
    required property Closing closing

    heading: closing.first ? qsTr("Write the export") : qsTr("A second copy")
    forward: closing.sends ? qsTr("Send it") : closing.stick === "" ? qsTr("Look again") : closing.first ? qsTr("Write the export") : qsTr("Write the second copy")
    forwardEnabled: !closing.writing
    back: closing.first ? qsTr("To the desk") : qsTr("There is no second stick")
    onForwardAsked: closing.sends ? closing.send() : closing.stick === "" ? closing.lookAgain() : closing.write()
    onBackAsked: closing.first ? closing.leave() : closing.askAlone()

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: page.closing.says
    }

    ProblemLine {
        objectName: "closingProblem"
        width: parent.width
        problem: page.closing.problem
    }

    Prose {
        objectName: "closingProgress"
        width: parent.width
        font.pixelSize: Theme.lead
        visible: page.closing.writing
        color: Theme.soft
        text: qsTr("Writing, reading back and comparing…")
    }

    Suggestions {
        width: parent.width
        visible: page.closing.stick === "" && page.closing.folders.length > 0 && !page.closing.writing
        names: page.closing.folders
        onTaken: index => page.closing.choose(index)
    }

    Flow {
        width: parent.width
        spacing: Theme.gap
        visible: !page.closing.writing

        ActionButton {
            objectName: "browseButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            kind: ActionButton.Secondary
            text: qsTr("Choose a folder…")
            onClicked: dialog.open()
        }
    }

    FolderDialog {
        id: dialog

        title: qsTr("Where shall the export go?")
        onAccepted: page.closing.chooseUrl(selectedFolder)
    }
}
