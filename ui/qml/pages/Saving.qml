pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Shown until the signature cannot be lost any more.
FocusScope {
    id: page

    required property Shell shell
    required property Signing signing

    Heading {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Keeping your signature safe…")
    }
}
