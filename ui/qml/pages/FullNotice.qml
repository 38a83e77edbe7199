pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The full notice, for whoever wants it.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("The full privacy notice")
    back: qsTr("Back to the short notice")
    leave: qsTr("Leave without signing")
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    Prose {
        width: parent.width
        font.pixelSize: Theme.small
        color: Theme.soft
        text: qsTr("Version %1").arg(page.signing.noticeVersion)
    }

    Paragraphs {
        width: parent.width
        paragraphs: page.signing.fullNotice
    }
}
