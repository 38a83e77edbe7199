pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// A volunteer whom the campaign does not name.
FieldFrame {
    id: page

    required property Shell shell
    required property Duty duty

    heading: qsTr("What is your name?")
    problem: duty.problem
    forward: qsTr("Continue")
    forwardEnabled: !shell.busy
    back: qsTr("Back")
    onForwardAsked: duty.next()
    onBackAsked: duty.back()

    TextBox {
        objectName: "volunteerBox"
        width: parent.width
        focus: true
        label: qsTr("Name or initials; stays on this kiosk")
        longest: 60
        value: page.duty.name
        onEdited: words => page.duty.setName(words)
        onAccepted: page.duty.next()
    }
}
