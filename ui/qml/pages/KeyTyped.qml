pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What opens an organizer's key file, or the key itself, typed: shown as dots, kept nowhere.
FieldFrame {
    id: page

    required property Shell shell
    required property KeyAtHand keyAtHand

    readonly property bool file: keyAtHand.chosen !== ""

    heading: file ? qsTr("The passphrase of %1").arg(keyAtHand.chosen) : qsTr("The organizer's key")
    forward: qsTr("Use it once")
    forwardEnabled: !shell.busy && box.typed !== ""
    back: qsTr("Back")
    onForwardAsked: keyAtHand.use(box.typed)
    onBackAsked: keyAtHand.back()

    TextBox {
        id: box

        property string typed: ""

        objectName: "keyBox"
        width: parent.width
        focus: true
        label: page.file ? qsTr("Passphrase of the key") : qsTr("It begins with AGE-SECRET-KEY-1")
        longest: 120
        masked: !shown.checked
        hints: page.file ? Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase : Qt.ImhPreferUppercase
        value: box.typed
        onEdited: words => box.typed = words
        onAccepted: page.keyAtHand.use(box.typed)
    }

    OptionRow {
        id: shown

        objectName: "showButton"
        width: parent.width
        text: qsTr("Show what I type")
    }
}
