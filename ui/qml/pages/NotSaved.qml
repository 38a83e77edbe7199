pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The signature could not be kept: said plainly, with a way to try again.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Your signature was not saved")
    forward: qsTr("Try again")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.retry()
    onLeaveAsked: signing.leave()

    Prose {
        width: parent.width
        text: qsTr("This device could not keep it. Nothing was counted. Please call a volunteer, then try again: your signature is still here.")
    }
}
