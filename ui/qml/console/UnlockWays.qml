pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// Open or make a registry; beside it the other of the two.
Row {
    id: ways

    required property bool making
    required property bool busy

    signal forwardAsked
    signal otherAsked

    spacing: Theme.gap
    layoutDirection: Qt.RightToLeft

    DeskButton {
        objectName: "forwardButton"
        kind: ActionButton.Primary
        enabled: !ways.busy
        text: ways.making ? qsTr("Make the registry") : qsTr("Open")
        onClicked: ways.forwardAsked()
    }

    DeskButton {
        objectName: "otherButton"
        text: ways.making ? qsTr("Open one that is there") : qsTr("Make a new one")
        onClicked: ways.otherAsked()
    }
}
