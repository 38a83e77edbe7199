pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// One question about the storage; what is secret is shown as dots and remembered nowhere else.
FieldFrame {
    id: page

    required property Shell shell
    required property Storing storing

    property bool shown: false

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
        labelShown: page.storing.problem === ""
        hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
        longest: 400
        masked: page.storing.secret && !page.shown
        value: page.storing.typed
        onEdited: words => page.storing.setTyped(words)
        onAccepted: page.storing.next()
    }

    Flow {
        width: parent.width
        topPadding: Theme.mm(1)
        spacing: Theme.gap

        StripButton {
            objectName: "showButton"
            visible: page.storing.secret
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: page.shown ? qsTr("Hide what I type") : qsTr("Show what I type")
            onClicked: page.shown = !page.shown
        }

        StripButton {
            objectName: "keepStorageButton"
            visible: page.storing.mayKeep
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Keep it all the same")
            onClicked: page.storing.keep()
        }
    }
}
