pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Firma
import Firma.Ui

// Two boxes, at least one filled; the name is kept as typed.
FieldFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("What is your name?")
    problem: signing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()
    onActiveFocusChanged: if (activeFocus && !surname.activeFocus)
        given.forceActiveFocus()

    GridLayout {
        width: parent.width
        columns: width > Theme.mm(100) ? 2 : 1
        columnSpacing: Theme.mm(4)
        rowSpacing: Theme.mm(2)
        uniformCellWidths: true

        TextBox {
            id: given

            objectName: "givenBox"
            Layout.fillWidth: true
            focus: true
            label: qsTr("Given name(s)")
            value: page.signing.given
            onEdited: words => page.signing.setGiven(words)
            onAccepted: surname.forceActiveFocus()
        }

        TextBox {
            id: surname

            objectName: "surnameBox"
            Layout.fillWidth: true
            label: qsTr("Surname(s)")
            value: page.signing.surname
            onEdited: words => page.signing.setSurname(words)
            onAccepted: page.signing.next()
        }
    }

    Text {
        width: parent.width
        visible: page.signing.printed !== ""
        text: qsTr("On the letter: %1").arg(page.signing.printed)
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.pixelSize: Theme.field
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.caption
        color: Theme.text
        elide: Text.ElideRight
    }
}
