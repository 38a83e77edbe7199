pragma ComponentBehavior: Bound

import QtQuick

// A box for the passphrase: what is typed is kept nowhere but here, and shown as dots.
TextBox {
    id: box

    property string typed: ""

    label: qsTr("Passphrase: the five words on the paper")
    hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase | Qt.ImhHiddenText
    masked: !shown.checked
    value: typed
    onEdited: words => box.typed = words

    Answer {
        id: shown

        objectName: "showButton"
        y: box.height + Theme.gap
        checkable: true
        text: qsTr("Show what I type")
    }
}
