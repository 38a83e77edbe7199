pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What was deleted, and what stays.
PageFrame {
    id: page

    required property Shell shell
    required property Purging purging

    heading: qsTr("Deleted")
    forward: qsTr("To the desk")
    onForwardAsked: purging.leave()

    Prose {
        objectName: "purgedWords"
        width: parent.width
        font.pixelSize: Theme.lead
        text: qsTr("Deleted from this kiosk: %L1 sealed signatures. Their copies on sticks and with the organizers were not touched.").arg(page.purging.count)
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: qsTr("What stays: how many signed and when, without any name, and the proof that nothing was left out. The key of this kiosk was changed, so that old copies of its files cannot be opened with the new one.")
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        color: Theme.soft
        text: qsTr("The passphrase stays the same.")
    }
}
