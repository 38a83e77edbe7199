pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// From the signers' pages to the volunteer's desk.
FieldFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("For volunteers")
    problem: volunteer.problem
    forward: qsTr("Open the desk")
    forwardEnabled: !shell.busy
    back: qsTr("Back to signing")
    onForwardAsked: volunteer.enter(passphrase.typed)
    onBackAsked: volunteer.back()

    PassphraseBox {
        id: passphrase

        width: parent.width
        focus: true
        onAccepted: page.volunteer.enter(passphrase.typed)
    }
}
