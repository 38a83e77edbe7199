pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The town as it is written on the line; taking a suggestion fills its state too.
FieldFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Line %1: the city or town").arg(paper.line)
    problem: paper.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    TextBox {
        objectName: "townBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("City or town")
        hint: label
        value: page.paper.town
        onEdited: words => page.paper.setTown(words)
        onAccepted: page.paper.next()
    }

    Suggestions {
        width: parent.width
        visible: page.paper.suggestions.length > 0
        most: page.fitting
        names: page.paper.suggestions
        notes: page.paper.suggestionStates
        onTaken: index => page.paper.choosePlace(index)
    }

    Prose {
        width: parent.width
        visible: page.paper.stateName !== "" && page.paper.suggestions.length === 0
        font.pixelSize: Theme.lead
        color: Theme.soft
        text: page.paper.stateName
    }
}
