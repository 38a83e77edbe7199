pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Asked only of whoever wants a copy sent to Congress.
FieldFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("What is your US ZIP code?")
    problem: signing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    TextBox {
        objectName: "zipBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("ZIP code")
        hint: qsTr("Five digits")
        hints: Qt.ImhPreferNumbers
        longest: 10
        value: page.signing.zip
        onEdited: words => page.signing.setZip(words)
        onAccepted: page.signing.next()
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("It tells which members of Congress are yours, and serves nothing else.")
    }
}
