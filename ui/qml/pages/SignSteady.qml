pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The consent sentence first; then the whole page is a pad, and the sentence one tap away.
FocusScope {
    id: page

    required property Shell shell
    required property Signing signing

    property bool reading: true

    focus: true

    PageFrame {
        objectName: "sentence"
        anchors.fill: parent
        focus: true
        visible: page.reading
        heading: qsTr("Read this, then sign")
        forward: qsTr("Go on to the pad")
        back: qsTr("Back")
        leave: qsTr("Leave without signing")
        onForwardAsked: page.reading = false
        onBackAsked: page.signing.back()
        onLeaveAsked: page.signing.leave()

        LetterText {
            width: parent.width
            size: Theme.consent
            paragraphs: [page.signing.consent]
            numbers: []
        }

        StripButton {
            objectName: "waysButton"
            width: Math.min(parent.width, implicitWidth)
            text: qsTr("Sign another way")
            onClicked: page.signing.otherWays()
        }
    }

    SteadySheet {
        anchors.fill: parent
        visible: !page.reading
        signing: page.signing
        onBackAsked: page.reading = true

        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Sign above the line")
    }
}
