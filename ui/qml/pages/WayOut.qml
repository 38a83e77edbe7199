pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// From the signers' pages to the volunteer's desk: a PIN, or the five words.
FieldFrame {
    id: page

    required property Shell shell
    required property Gate gate

    heading: qsTr("For volunteers")
    problem: gate.byPin ? "" : gate.problem
    forward: gate.byPin ? "" : qsTr("Open the desk")
    forwardEnabled: !shell.busy
    back: gate.paused ? qsTr("Back to the pause") : qsTr("Back to signing")
    onForwardAsked: gate.enter(passphrase.typed)
    onBackAsked: gate.back()

    PinArea {
        id: pin

        visible: page.gate.byPin
        width: parent.width
        focus: page.gate.byPin
        typed: page.gate.typed
        problem: page.gate.problem
        resting: page.gate.wait > 0 || page.shell.busy
        onPressed: digit => page.gate.press(digit)
        onErased: page.gate.erase()

        Prose {
            width: parent.width
            visible: page.gate.problem === ""
            font.pixelSize: Theme.caption
            text: qsTr("Your PIN of six digits")
        }

        ActionButton {
            objectName: "wordsButton"
            width: Math.min(implicitWidth, parent.width)
            kind: ActionButton.Secondary
            text: qsTr("Use the five words instead")
            onClicked: page.gate.useWords()
        }
    }

    PassphraseBox {
        id: passphrase

        visible: !page.gate.byPin
        width: parent.width
        focus: !page.gate.byPin
        onAccepted: page.gate.enter(passphrase.typed)
    }

    ActionButton {
        objectName: "pinButton"
        visible: !page.gate.byPin && page.gate.pins
        kind: ActionButton.Secondary
        text: qsTr("Use the PIN instead")
        onClicked: page.gate.usePin()
    }
}
