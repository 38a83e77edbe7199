pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// For signers who come after the end: calm, and saying where to turn.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Signing has ended")

    Prose {
        width: parent.width
        text: qsTr("This letter takes no more signatures. Thank you for coming.")
    }

    Prose {
        width: parent.width
        color: Theme.soft
        text: qsTr("Whoever signed keeps the receipt: with its code a signature can still be withdrawn. Please ask a volunteer.")
    }
}
