pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// One question about the storage; what is secret is shown as dots and remembered nowhere else.
FieldFrame {
    id: page

    required property Shell shell
    required property Storing storing

    heading: storing.question
    problem: storing.problem
    forward: storing.trying ? qsTr("Trying…") : storing.last ? qsTr("Try it") : qsTr("Continue")
    forwardEnabled: !storing.trying
    back: qsTr("Back")
    onForwardAsked: storing.next()
    onBackAsked: storing.back()

    TextBox {
        objectName: "storageBox"
        width: parent.width
        focus: true
        label: page.storing.hint
        hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
        longest: 400
        masked: page.storing.secret && !shown.checked
        value: page.storing.typed
        onEdited: words => page.storing.setTyped(words)
        onAccepted: page.storing.next()
    }

    OptionRow {
        id: shown

        objectName: "showButton"
        visible: page.storing.secret
        width: parent.width
        text: qsTr("Show what I type")
    }

    StripButton {
        objectName: "keepStorageButton"
        visible: page.storing.mayKeep
        width: Math.min(parent?.width ?? 0, implicitWidth)
        text: qsTr("Keep it all the same")
        onClicked: page.storing.keep()
    }
}
