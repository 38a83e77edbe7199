pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Under the sheet: leaving, other ways and back, undo and clear, and the one strong button.
GridLayout {
    id: foot

    readonly property bool tight: width < Theme.mm(170)
    readonly property int third: drawn ? 2 : 6

    property int strokes: 0
    property bool blank: false
    property bool drawn: true
    property bool steady: false

    signal backAsked
    signal leaveAsked
    signal waysAsked
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
        Layout.preferredWidth: foot.tight ? 1 : implicitWidth
        Layout.columnSpan: foot.tight ? foot.third : 1
    }

    component Link: ActionButton {
        kind: ActionButton.Quiet
        visible: !foot.steady
        font.pixelSize: Theme.modest
        Layout.row: foot.tight ? 2 : 0
        Layout.columnSpan: foot.tight ? 3 : 1
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: foot.tight ? implicitHeight : Theme.primary
    }

    Link {
        objectName: "leaveButton"
        text: qsTr("Leave without signing")
        Layout.column: 0
        onClicked: foot.leaveAsked()
    }

    Link {
        objectName: "waysButton"
        text: qsTr("Sign another way")
        Layout.column: foot.tight ? 3 : 1
        onClicked: foot.waysAsked()
    }

    Small {
        objectName: "backButton"
        text: foot.steady ? qsTr("Back to the sentence") : qsTr("Back")
        Layout.row: foot.tight ? 1 : 0
        Layout.column: foot.tight ? 0 : 2
        Layout.fillWidth: foot.tight || foot.steady
        onClicked: foot.backAsked()
    }

    Small {
        objectName: "undoStrokeButton"
        visible: foot.drawn
        enabled: foot.strokes > 0
        text: qsTr("Undo")
        Accessible.name: qsTr("Undo the last stroke")
        Layout.row: foot.tight ? 1 : 0
        Layout.column: foot.tight ? 2 : 3
        onClicked: foot.undoAsked()
    }

    Small {
        objectName: "clearButton"
        visible: foot.drawn
        enabled: foot.strokes > 0
        text: qsTr("Clear")
        Layout.row: foot.tight ? 1 : 0
        Layout.column: 4
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
        Layout.minimumWidth: foot.tight ? 0 : Theme.mm(54)
        onClicked: foot.signAsked()
    }
}
