pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Posters and cards in the look of the packet: chosen, made, seen.
FocusScope {
    id: pane

    required property Papers papers
    required property string folder

    signal folderChosen(url folder)

    DeskChoice {
        id: kinds

        objectName: "paper"
        width: parent.width
        focus: true
        label: qsTr("What shall be printed?")
        names: pane.papers.kinds
        current: pane.papers.kind
        onChosen: index => pane.papers.choose(index)
    }

    DeskText {
        id: note

        anchors.top: kinds.bottom
        anchors.topMargin: Theme.mm(3)
        width: Math.min(parent.width, Theme.mm(150))
        text: qsTr("In both languages, with what the letter asks and a code to read it by phone. Nobody who signed is named.")
        color: Theme.soft
    }

    PdfPages {
        visible: pane.papers.file !== ""
        enabled: visible
        anchors.top: note.bottom
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.mm(2)
        width: parent.width
        file: pane.papers.file
    }

    SaveLine {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        folder: pane.folder
        saved: pane.papers.saved
        onFolderChosen: folder => pane.folderChosen(folder)

        DeskButton {
            objectName: "paperButton"
            kind: ActionButton.Primary
            text: qsTr("Save as PDF")
            onClicked: pane.papers.make()
        }
    }
}
