pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The last step: all is copied.
PageFrame {
    id: page

    required property Shell shell
    required property Closing closing

    heading: qsTr("The event is finished")
    forward: qsTr("Switch off")
    forwardEnabled: !shell.busy
    back: qsTr("To the desk")
    onForwardAsked: closing.off()
    onBackAsked: closing.leave()

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: page.closing.finished
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: qsTr("Give the copies to the organizers. The signatures also stay on this kiosk, sealed, until an organizer says they arrived.")
    }
}
