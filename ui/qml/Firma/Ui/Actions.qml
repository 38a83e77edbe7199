pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The ways on from a page: the affirmative at the right or on top, leaving at the left.
GridLayout {
    id: actions

    readonly property bool tight: !stacked && wanted(leaveButton) + wanted(backButton) + wanted(forwardButton) + Theme.gap > width

    property string forward: ""
    property string back: ""
    property string leave: ""
    property bool forwardEnabled: true
    property bool stacked: false

    signal forwardAsked
    signal backAsked
    signal leaveAsked

    function wanted(button: ActionButton): real {
        return button.text === "" ? 0 : button.implicitWidth + Theme.gap;
    }

    columns: 4
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    ActionButton {
        id: forwardButton

        objectName: "forwardButton"
        visible: actions.forward !== ""
        text: actions.forward
        leftPadding: Theme.mm(actions.stacked ? 2.5 : 6.5)
        rightPadding: leftPadding
        enabled: actions.forwardEnabled
        Layout.row: 0
        Layout.column: actions.stacked ? 0 : actions.tight ? 1 : 3
        Layout.columnSpan: actions.stacked ? 4 : actions.tight ? 3 : 1
        Layout.fillWidth: actions.tight || actions.stacked
        Layout.minimumWidth: actions.stacked || actions.tight ? 0 : Theme.mm(45)
        onClicked: actions.forwardAsked()
    }

    ActionButton {
        id: backButton

        objectName: "backButton"
        visible: actions.back !== ""
        kind: ActionButton.Secondary
        text: actions.back
        leftPadding: Theme.mm(actions.stacked ? 2.5 : 6.5)
        rightPadding: leftPadding
        Layout.row: actions.stacked ? 1 : 0
        Layout.column: actions.tight || actions.stacked ? 0 : 2
        Layout.columnSpan: actions.stacked ? 4 : 1
        Layout.fillWidth: actions.tight || actions.stacked
        Layout.preferredHeight: actions.stacked ? Theme.mm(12.6) : Theme.primary
        onClicked: actions.backAsked()
    }

    Item {
        visible: !actions.tight && !actions.stacked
        Layout.row: 0
        Layout.column: 1
        Layout.fillWidth: true
    }

    ActionButton {
        id: leaveButton

        objectName: "leaveButton"
        visible: actions.leave !== ""
        kind: ActionButton.Quiet
        text: actions.leave
        font.pixelSize: actions.stacked ? Theme.label : Theme.button
        Layout.row: actions.stacked ? 2 : actions.tight ? 1 : 0
        Layout.column: 0
        Layout.columnSpan: actions.tight || actions.stacked ? 4 : 1
        Layout.fillWidth: actions.stacked
        Layout.maximumWidth: actions.width
        onClicked: actions.leaveAsked()
    }
}
