pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The US state where the signer votes or last lived: welcome, never demanded.
FieldFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Your US state: where you vote, or last lived")
    problem: signing.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    TextBox {
        objectName: "homeBox"
        width: parent.width
        focus: true
        labelShown: false
        label: qsTr("State or territory")
        hint: label
        value: page.signing.home
        onEdited: words => page.signing.setHome(words)
        onAccepted: page.signing.next()
    }

    Suggestions {
        width: parent.width
        visible: page.signing.homeSuggestions.length > 0
        most: page.fitting
        names: page.signing.homeSuggestions
        onTaken: index => page.signing.chooseHome(index)
    }

    Flow {
        width: parent.width
        visible: page.signing.homeSuggestions.length === 0
        topPadding: Theme.mm(1)
        spacing: Theme.gap

        StripButton {
            objectName: "neverLivedButton"
            width: Math.min(parent.width, implicitWidth)
            text: qsTr("I never lived in the US")
            onClicked: page.signing.neverLived()
        }

        StripButton {
            objectName: "skipHomeButton"
            width: Math.min(parent.width, implicitWidth)
            text: qsTr("I prefer not to say")
            onClicked: page.signing.skipHome()
        }
    }
}
