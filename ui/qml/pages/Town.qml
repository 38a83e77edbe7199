pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The town; taking a suggestion fills its state too.
FieldFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Where in Mexico do you live?")
    problem: signing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    TextBox {
        id: town

        objectName: "townBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("City or town")
        hint: label
        value: page.signing.town
        onEdited: words => page.signing.setTown(words)
        onAccepted: page.signing.next()
    }

    Suggestions {
        width: parent.width
        visible: page.signing.suggestions.length > 0
        most: page.fitting
        names: page.signing.suggestions
        notes: page.signing.suggestionStates
        onTaken: index => page.signing.choosePlace(index)
    }

    Prose {
        width: parent.width
        visible: page.signing.stateName !== "" && page.signing.suggestions.length === 0
        font.pixelSize: Theme.lead
        color: Theme.soft
        text: page.signing.stateName
    }
}
