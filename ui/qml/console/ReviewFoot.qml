pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The answers for one line, with their keys.
Flow {
    id: foot

    required property Reviewing reviewing
    required property bool idle
    required property bool some

    readonly property bool may: idle && some && reviewing.reason.trim() !== ""

    spacing: Theme.gap

    KeyButton {
        objectName: "releaseButton"
        visible: foot.reviewing.state !== 4
        enabled: foot.may && foot.reviewing.state !== 3
        key: "R"
        text: qsTr("It may go out")
        onClicked: foot.reviewing.decide("release")
    }

    KeyButton {
        objectName: "holdButton"
        visible: foot.reviewing.state !== 4
        enabled: foot.may && foot.reviewing.state !== 1
        key: "H"
        text: qsTr("Hold it here")
        onClicked: foot.reviewing.decide("hold")
    }

    KeyButton {
        objectName: "excludeButton"
        visible: foot.reviewing.state !== 4
        enabled: foot.may && foot.reviewing.state !== 2
        key: "X"
        text: qsTr("Exclude")
        onClicked: foot.reviewing.decide("exclude")
    }

    KeyButton {
        objectName: "undoButton"
        enabled: foot.idle && foot.reviewing.canUndo
        key: "U"
        text: qsTr("Undo")
        onClicked: foot.reviewing.undo()
    }

    KeyButton {
        objectName: "allButton"
        visible: foot.reviewing.state !== 4
        enabled: foot.idle && foot.some
        key: "A"
        text: qsTr("All like this…")
        onClicked: foot.reviewing.all(true)
    }

    DeskButton {
        objectName: "onlineButton"
        kind: ActionButton.Quiet
        enabled: foot.idle
        text: qsTr("Online signers…")
        onClicked: foot.reviewing.importing.begin()
    }
}
