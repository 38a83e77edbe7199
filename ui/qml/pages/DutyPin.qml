pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Six digits, twice. Nobody has to have them.
FieldFrame {
    id: page

    required property Shell shell
    required property Duty duty

    heading: duty.again ? qsTr("%1: the same six digits once more").arg(duty.who) : qsTr("%1: choose a PIN of six digits").arg(duty.who)
    back: qsTr("Without a PIN")
    onBackAsked: duty.skip()

    PinArea {
        width: parent.width
        focus: true
        typed: page.duty.typed
        problem: page.duty.problem
        resting: page.shell.busy
        onPressed: digit => page.duty.press(digit)
        onErased: page.duty.erase()

        Prose {
            width: parent.width
            visible: page.duty.problem === ""
            font.pixelSize: Theme.caption
            color: Theme.soft
            text: qsTr("It leads out of the signers' pages. To start the kiosk the five words are needed.")
        }
    }
}
