pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The code of the receipt, typed: whoever has it may take the signature back.
FieldFrame {
    id: page

    required property Shell shell
    required property Withdrawing withdrawing

    heading: qsTr("What is the code on your receipt?")
    problem: withdrawing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: withdrawing.next()
    onBackAsked: withdrawing.back()

    TextBox {
        objectName: "codeBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("Receipt code")
        hint: "XXXX-XXXX-XXXX"
        hints: Qt.ImhNoAutoUppercase
        longest: 24
        value: page.withdrawing.typed
        onEdited: words => page.withdrawing.setCode(words)
        onAccepted: page.withdrawing.next()
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("Twelve letters and digits. Small letters will do, and hyphens may be left out.")
    }
}
