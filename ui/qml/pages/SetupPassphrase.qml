pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The five words that open this kiosk: shown once.
PageFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("Write these five words on paper")
    forward: qsTr("I wrote them down")
    back: qsTr("Back")
    onForwardAsked: setup.written()
    onBackAsked: setup.back()

    WordList {
        objectName: "passphrase"
        width: parent.width
        words: page.setup.passphrase.split(" ")
    }

    Prose {
        width: parent.width
        text: qsTr("This is the passphrase. It starts this kiosk and leads out of the signers' pages. Keep the paper away from the kiosk. It is not shown again.")
    }
}
