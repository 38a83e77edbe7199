pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Under the sheet: leaving and back, undo and clear, and the one strong button.
GridLayout {
    id: foot

    required property int strokes
    required property bool blank

    readonly property bool tight: width < Theme.mm(170)

    signal backAsked
    signal leaveAsked
    signal undoAsked
    signal clearAsked
    signal signAsked

    columns: 6
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    component Small: ActionButton {
        kind: ActionButton.Secondary
        font.pixelSize: Theme.modest
        leftPadding: Theme.mm(3)
        rightPadding: leftPadding
        Layout.preferredHeight: Theme.primary
        Layout.fillWidth: foot.tight
        Layout.columnSpan: foot.tight ? 2 : 1
    }

    ActionButton {
        objectName: "leaveButton"
        kind: ActionButton.Quiet
        font.pixelSize: Theme.modest
        text: qsTr("Leave without signing")
        Layout.row: foot.tight ? 2 : 0
        Layout.column: 0
        Layout.columnSpan: foot.tight ? 6 : 1
        Layout.fillWidth: !foot.tight
        onClicked: foot.leaveAsked()
    }

    Small {
        objectName: "backButton"
        text: qsTr("Back")
        Layout.row: foot.tight ? 1 : 0
        Layout.column: foot.tight ? 0 : 1
        onClicked: foot.backAsked()
    }

    Small {
        objectName: "undoStrokeButton"
        enabled: foot.strokes > 0
        text: qsTr("Undo")
        Accessible.name: qsTr("Undo the last stroke")
        Layout.row: foot.tight ? 1 : 0
        Layout.column: foot.tight ? 2 : 2
        onClicked: foot.undoAsked()
    }

    Small {
        objectName: "clearButton"
        enabled: foot.strokes > 0
        text: qsTr("Clear")
        Layout.row: foot.tight ? 1 : 0
        Layout.column: foot.tight ? 4 : 3
        onClicked: foot.clearAsked()
    }

    ActionButton {
        objectName: "signButton"
        enabled: !foot.blank
        text: qsTr("I agree and sign")
        font.pixelSize: Theme.modest
        Layout.row: 0
        Layout.column: foot.tight ? 0 : 5
        Layout.columnSpan: foot.tight ? 6 : 1
        Layout.fillWidth: foot.tight
        Layout.minimumWidth: foot.tight ? 0 : Theme.mm(62)
        onClicked: foot.signAsked()
    }
}
