pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui
import Firma.Desk

// What stands on a sheet: its words typed back, or a picture of its code.
Column {
    id: sheet

    required property KeyDesk keys

    property string typed: ""

    spacing: Theme.mm(3)

    DeskField {
        objectName: "sheetWords"
        width: parent.width
        tall: true
        rows: 4
        label: qsTr("The 22 words of the sheet, in their order")
        value: sheet.typed
        onEdited: words => sheet.typed = words
    }

    DeskButton {
        objectName: "scanButton"
        text: sheet.keys.scanned ? qsTr("The code was read") : qsTr("Or a picture of its code…")
        onClicked: dialog.open()
    }

    Connections {
        function onChanged(): void {
            if (sheet.keys.told !== "" && !sheet.keys.scanned)
                sheet.typed = "";
        }

        target: sheet.keys
    }

    FileDialog {
        id: dialog

        title: qsTr("Or a picture of its code…")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg)")]
        onAccepted: sheet.keys.scan(selectedFile)
    }
}
