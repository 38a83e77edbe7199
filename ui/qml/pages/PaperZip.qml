pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Asked only where its box is ticked; where nobody can read it the tick does not count.
FieldFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Line %1: the ZIP code").arg(paper.line)
    problem: paper.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    TextBox {
        objectName: "zipBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("ZIP code")
        hint: qsTr("Five digits")
        hints: Qt.ImhPreferNumbers
        longest: 10
        value: page.paper.zip
        onEdited: words => page.paper.setZip(words)
        onAccepted: page.paper.next()
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("If it is missing or nobody can read it, go back and take the tick away.")
    }
}
