pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// A kiosk that was set up earlier: its passphrase opens the journal.
FieldFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("Passphrase of this kiosk")
    problem: volunteer.problem
    forward: qsTr("Unlock")
    forwardEnabled: !shell.busy
    back: qsTr("Switch off")
    onForwardAsked: volunteer.unlock(passphrase.typed)
    onBackAsked: volunteer.quit()

    PassphraseBox {
        id: passphrase

        width: parent.width
        focus: true
        onAccepted: page.volunteer.unlock(passphrase.typed)
    }
}
