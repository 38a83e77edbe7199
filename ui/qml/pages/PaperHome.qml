pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The US state as it is written on the line; it may be empty there.
FieldFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Line %1: the US state").arg(paper.line)
    problem: paper.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    TextBox {
        objectName: "homeBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("State or territory")
        hint: label
        value: page.paper.home
        onEdited: words => page.paper.setHome(words)
        onAccepted: page.paper.next()
    }

    Suggestions {
        width: parent.width
        visible: page.paper.homeSuggestions.length > 0
        most: page.fitting
        names: page.paper.homeSuggestions
        onTaken: index => page.paper.chooseHome(index)
    }

    Flow {
        width: parent.width
        visible: page.paper.homeSuggestions.length === 0
        topPadding: Theme.mm(1)
        spacing: Theme.gap

        StripButton {
            objectName: "neverLivedButton"
            width: Math.min(parent.width, implicitWidth)
            text: qsTr("It says “never”")
            onClicked: page.paper.neverLived()
        }

        StripButton {
            objectName: "skipHomeButton"
            width: Math.min(parent.width, implicitWidth)
            text: qsTr("Nothing is written there")
            onClicked: page.paper.skipHome()
        }
    }
}
