pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The export is on the stick, and was compared byte for byte.
PageFrame {
    id: page

    required property Shell shell
    required property Exporting exporting

    heading: qsTr("The export is written")
    forward: qsTr("To the desk")
    onForwardAsked: exporting.back()

    Prose {
        objectName: "exportWords"
        width: parent.width
        text: page.exporting.exportWords
    }

    FileName {
        width: parent.width
        name: page.exporting.exportName
    }

    Prose {
        width: parent.width
        text: qsTr("Take the stick out and give it to an organizer. The signatures also stay on this kiosk, sealed, until an organizer says they arrived.")
    }

    ActionButton {
        objectName: "againButton"
        width: Math.min(parent?.width ?? 0, implicitWidth)
        kind: ActionButton.Secondary
        text: qsTr("Write a second copy")
        onClicked: page.exporting.open()
    }
}
