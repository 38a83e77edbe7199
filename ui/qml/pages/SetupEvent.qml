pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The event's name, as the packet will print it.
FieldFrame {
    id: page

    required property Shell shell
    required property Planning planning

    heading: qsTr("What is the event called?")
    problem: planning.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: planning.next()
    onBackAsked: planning.back()

    TextBox {
        objectName: "eventBox"
        width: parent.width
        focus: true
        label: qsTr("For example: Sunday market")
        longest: 60
        value: page.planning.name
        onEdited: words => page.planning.setName(words)
        onAccepted: page.planning.next()
    }

    ActionButton {
        objectName: "dayButton"
        width: Math.min(implicitWidth, parent.width)
        kind: ActionButton.Secondary
        text: page.planning.isToday ? qsTr("Today: %1").arg(page.planning.day) : page.planning.day
        onClicked: page.planning.otherDay()
    }
}
