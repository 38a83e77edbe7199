pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Take the rows that were seen, or nothing.
Row {
    id: foot

    required property Importing importing
    required property bool idle

    layoutDirection: Qt.RightToLeft
    spacing: Theme.gap

    DeskButton {
        objectName: "takeRowsButton"
        kind: ActionButton.Primary
        enabled: foot.idle && foot.importing.good > 0 && foot.importing.name.trim() !== ""
        text: qsTr("Take these rows in")
        onClicked: foot.importing.take()
    }

    DeskButton {
        objectName: "leaveTableButton"
        text: qsTr("Back, take nothing")
        onClicked: foot.importing.close()
    }
}
