pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The number of a paper sheet, typed by a volunteer.
FieldFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("What is the number of the sheet?")
    problem: paper.problem
    forward: qsTr("Continue")
    forwardEnabled: !shell.busy
    back: qsTr("To the desk")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    TextBox {
        objectName: "sheetBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("Number of the sheet")
        hint: "XXXX-XXXX-XXXX"
        hints: Qt.ImhNoAutoUppercase
        longest: 28
        value: page.paper.typed
        onEdited: words => page.paper.setSheet(words)
        onAccepted: page.paper.next()
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("It stands at the top right of the sheet, beside the code. Small letters will do, and hyphens may be left out.")
    }
}
