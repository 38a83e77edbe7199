pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Deleting asks for the number: a slip of the finger deletes nothing.
FieldFrame {
    id: page

    required property Shell shell
    required property Purging purging

    heading: qsTr("Delete %L1 signatures from this kiosk?").arg(purging.count)
    problem: purging.problem
    forward: qsTr("Go on")
    forwardEnabled: !shell.busy
    back: qsTr("Back")
    onForwardAsked: purging.next()
    onBackAsked: purging.back()

    TextBox {
        objectName: "countBox"
        width: parent.width
        focus: true
        label: qsTr("How many are deleted: type the number")
        hints: Qt.ImhPreferNumbers
        value: page.purging.typed
        onEdited: words => page.purging.setTyped(words)
        onAccepted: page.purging.next()
    }
}
