pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The event's name, as the packet will print it.
FieldFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("What is the event called?")
    problem: setup.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: setup.next()
    onBackAsked: setup.back()

    TextBox {
        objectName: "eventBox"
        width: parent.width
        focus: true
        label: qsTr("For example: Sunday market")
        longest: 60
        value: page.setup.eventName
        onEdited: words => page.setup.setEventName(words)
        onAccepted: page.setup.next()
    }
}
