pragma ComponentBehavior: Bound

import QtQuick

// A box for the passphrase: what is typed is kept nowhere but here, and shown as dots.
FocusScope {
    id: box

    property string typed: ""

    signal accepted

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: Theme.gap

        TextBox {
            objectName: "passphraseBox"
            width: parent.width
            focus: true
            label: qsTr("Passphrase: the five words on the paper")
            hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
            masked: !shown.checked
            value: box.typed
            onEdited: words => box.typed = words
            onAccepted: box.accepted()
        }

        OptionRow {
            id: shown

            objectName: "showButton"
            width: parent.width
            text: qsTr("Show what I type")
        }
    }
}
