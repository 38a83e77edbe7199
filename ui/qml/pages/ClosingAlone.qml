pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What it means that there is only one copy outside the kiosk.
PageFrame {
    id: page

    required property Shell shell
    required property Closing closing

    heading: qsTr("Only one copy?")
    forward: qsTr("Go on with one copy")
    forwardEnabled: !shell.busy
    back: qsTr("Back")
    onForwardAsked: closing.alone()
    onBackAsked: closing.back()

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: qsTr("If the stick is lost or breaks, the signatures are on this kiosk alone.")
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: qsTr("Keep the stick and the kiosk in two different bags, and do not lend the kiosk to anybody until an organizer says that the signatures arrived.")
    }
}
