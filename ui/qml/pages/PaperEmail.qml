pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Asked only where its box is ticked; where nobody can read it the tick does not count.
FieldFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Line %1: the email address").arg(paper.line)
    problem: paper.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    TextBox {
        objectName: "emailBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("Email address")
        hint: qsTr("name@example.org")
        hints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
        longest: 254
        value: page.paper.email
        onEdited: words => page.paper.setEmail(words)
        onAccepted: page.paper.next()
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("If it is missing or nobody can read it, go back and take the tick away.")
    }
}
