pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Deleting asks for the passphrase, last of all.
FieldFrame {
    id: page

    required property Shell shell
    required property Purging purging

    heading: qsTr("Delete %L1 signatures from this kiosk?").arg(purging.count)
    problem: purging.problem
    forward: qsTr("Delete them")
    forwardEnabled: !shell.busy
    back: qsTr("Back")
    onForwardAsked: purging.purge(passphrase.typed)
    onBackAsked: purging.back()

    PassphraseBox {
        id: passphrase

        width: parent.width
        focus: true
        onAccepted: page.purging.purge(passphrase.typed)
    }
}
