pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The kiosk's name, by which organizers tell it from the others.
FieldFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("What shall this kiosk be called?")
    problem: setup.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: setup.next()
    onBackAsked: setup.back()

    TextBox {
        objectName: "kioskBox"
        width: parent.width
        focus: true
        label: qsTr("For example K1, or the colour of its cover")
        longest: 40
        value: page.setup.kioskName
        onEdited: words => page.setup.setKioskName(words)
        onAccepted: page.setup.next()
    }
}
