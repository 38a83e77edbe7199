pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma.Ui

// A file, or a folder, by its path, typed or chosen.
FocusScope {
    id: pick

    required property string label
    required property string path
    required property list<string> filters

    property bool saving: false
    property bool folder: false
    property string problem: ""

    signal typed(string path)
    signal chosen(url file)

    implicitHeight: field.implicitHeight

    DeskField {
        id: field

        objectName: "path"
        width: parent.width - button.width - Theme.gap
        focus: true
        label: pick.label
        value: pick.path
        problem: pick.problem
        onEdited: words => pick.typed(words)
    }

    DeskButton {
        id: button

        objectName: "browse"
        anchors.right: parent.right
        y: field.height - field.implicitHeight + field.implicitHeight - height
        text: qsTr("Choose…")
        Accessible.name: (pick.folder ? qsTr("Choose a folder: %1") : qsTr("Choose a file: %1")).arg(pick.label)
        onClicked: pick.folder ? place.open() : dialog.open()
    }

    FileDialog {
        id: dialog

        title: pick.label
        nameFilters: pick.filters
        fileMode: pick.saving ? FileDialog.SaveFile : FileDialog.OpenFile
        onAccepted: pick.chosen(selectedFile)
    }

    FolderDialog {
        id: place

        title: pick.label
        onAccepted: pick.chosen(selectedFolder)
    }
}
