pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Asked only of whoever wants to be written to.
FieldFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("What is your email address?")
    problem: signing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    TextBox {
        objectName: "emailBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("Email address")
        hint: qsTr("name@example.org")
        hints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
        longest: 254
        value: page.signing.email
        onEdited: words => page.signing.setEmail(words)
        onAccepted: page.signing.next()
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("It is used for what you ticked and for nothing else. It is not handed over with the letter.")
    }
}
