pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Asked once: after this, nobody signs at this event.
PageFrame {
    id: page

    required property Shell shell
    required property Closing closing

    heading: qsTr("Close this event?")
    forward: qsTr("Close the event")
    forwardEnabled: !shell.busy
    back: qsTr("Keep it open")
    onForwardAsked: closing.close()
    onBackAsked: closing.leave()

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: qsTr("After closing, nobody can sign at this event any more. All signatures stay on this kiosk, sealed.")
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        color: Theme.soft
        text: qsTr("Then the kiosk leads you through the rest: a copy on a stick, a second copy, the closing slip.")
    }
}
