pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// A volunteer's six digits: typed, turned into a verifier, never shown again.
FocusScope {
    id: row

    required property string label
    required property bool there

    signal typed(string digits)

    implicitHeight: field.implicitHeight + told.implicitHeight + Theme.mm(1)

    DeskField {
        id: field

        property string digits: ""

        objectName: "pinField"
        width: Theme.mm(45)
        focus: true
        label: row.label
        value: digits
        longest: 6
        masked: true
        onEdited: words => digits = words
        onAccepted: set.click()
    }

    DeskButton {
        id: set

        objectName: "pinButton"
        anchors.left: field.right
        anchors.leftMargin: Theme.gap
        y: field.height - height
        text: field.digits === "" && row.there ? qsTr("Take the PIN away") : qsTr("Set the PIN")
        enabled: field.digits !== "" || row.there
        onClicked: {
            row.typed(field.digits);
            field.digits = "";
        }
    }

    DeskText {
        id: told

        y: field.height + Theme.mm(1)
        width: parent.width
        font.pixelSize: Theme.label
        color: Theme.soft
        text: row.there ? qsTr("A PIN is set.") : qsTr("No PIN: one is set on the kiosk.")
    }
}
