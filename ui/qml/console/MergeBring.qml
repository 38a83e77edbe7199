pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui
import Firma.Desk

// Where exports come from: a place to drop them, files, a folder, sticks, the storage.
DeskScroll {
    id: bring

    required property Sources sources
    required property Reports reports
    required property bool dropping

    signal filesChosen(list<url> files)
    signal folderChosen(url folder)

    DropZone {
        width: parent.width
        over: bring.dropping
        onFilesAsked: files.open()
        onFolderAsked: folder.open()
    }

    DeskText {
        topPadding: Theme.mm(2)
        width: parent.width
        font.weight: Font.DemiBold
        text: qsTr("Or plug in the stick of a kiosk")
    }

    DeskText {
        width: parent.width
        visible: bring.sources.sticks.length === 0
        color: Theme.soft
        text: qsTr("No stick is in. One that you plug in appears here by itself.")
    }

    Repeater {
        model: bring.sources.sticks

        DeskButton {
            required property int index
            required property string modelData

            objectName: "stick" + index
            sign: "right"
            text: modelData
            onClicked: bring.sources.take(index)
        }
    }

    MergeStorage {
        width: parent.width
        sources: bring.sources
    }

    DeskText {
        topPadding: Theme.mm(2)
        width: parent.width
        visible: bring.reports.earlier.length > 0
        font.weight: Font.DemiBold
        text: qsTr("Reports of earlier merges")
    }

    Repeater {
        model: bring.reports.earlier

        DeskButton {
            required property int index
            required property string modelData

            objectName: "earlier" + index
            kind: ActionButton.Quiet
            text: modelData
            onClicked: bring.reports.openEarlier(index)
        }
    }

    FileDialog {
        id: files

        title: qsTr("Exports of kiosks")
        nameFilters: [qsTr("Exports (*.firma-export)"), qsTr("All files (*)")]
        fileMode: FileDialog.OpenFiles
        onAccepted: bring.filesChosen(selectedFiles)
    }

    FolderDialog {
        id: folder

        title: qsTr("A folder with exports")
        onAccepted: bring.folderChosen(selectedFolder)
    }
}
