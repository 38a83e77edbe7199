pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Who of the volunteers helps. No name is needed.
FieldFrame {
    id: page

    required property Shell shell
    required property Signing signing
    required property Duty duty

    function take(name: string): void {
        signing.setHelper(name);
        signing.next();
    }

    heading: qsTr("Volunteer: who is helping?")
    problem: signing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    TextBox {
        objectName: "helperBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("Your name or initials; may stay empty")
        hint: qsTr("Name or initials")
        value: page.signing.helper
        onEdited: words => page.signing.setHelper(words)
        onAccepted: page.signing.next()
    }

    Suggestions {
        width: parent.width
        visible: names.length > 0 && page.signing.helper === ""
        most: Math.min(4, page.fitting)
        names: page.duty.helpers
        onTaken: index => page.take(page.duty.helpers[index])
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("No name is needed. The record says that a volunteer helped. The decision to sign stays with the signer alone.")
    }
}
