pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Who sees the mark being made.
FieldFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Who sees you make your mark?")
    problem: signing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    TextBox {
        objectName: "witnessBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("Full name of the witness")
        hint: qsTr("Full name")
        value: page.signing.witness
        onEdited: words => page.signing.setWitness(words)
        onAccepted: page.signing.next()
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("The witness's name is printed beside your mark and handed over with it. Please ask before you write it.")
    }
}
