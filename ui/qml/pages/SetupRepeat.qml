pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The passphrase once more, from the paper.
FieldFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("Now type the five words from your paper")
    problem: setup.problem
    forward: qsTr("Finish")
    forwardEnabled: !shell.busy
    back: qsTr("Show them again")
    onForwardAsked: setup.finish()
    onBackAsked: setup.back()

    TextBox {
        objectName: "repeatBox"
        width: parent.width
        focus: true
        label: qsTr("Passphrase")
        hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
        value: page.setup.typed
        onEdited: words => page.setup.setTyped(words)
        onAccepted: page.setup.finish()
    }
}
