pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Firma
import Firma.Ui

// The name as it is written on the line; either box may stay empty.
FieldFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Line %1: the name").arg(paper.line)
    problem: paper.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()
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
            value: page.paper.given
            onEdited: words => page.paper.setGiven(words)
            onAccepted: surname.forceActiveFocus()
        }

        TextBox {
            id: surname

            objectName: "surnameBox"
            Layout.fillWidth: true
            label: qsTr("Surname(s)")
            value: page.paper.surname
            onEdited: words => page.paper.setSurname(words)
            onAccepted: page.paper.next()
        }
    }
}
