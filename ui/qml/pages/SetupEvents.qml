pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The events that the campaign or another kiosk's stick tells of: one tap chooses.
PageFrame {
    id: page

    required property Shell shell
    required property Planning planning

    heading: qsTr("Which event is it?")
    back: qsTr("Back")
    onBackAsked: planning.back()

    Suggestions {
        width: parent.width
        most: 100
        names: page.planning.events
        notes: page.planning.notes
        onTaken: index => page.planning.choose(index)
    }

    ActionButton {
        objectName: "anotherButton"
        kind: ActionButton.Secondary
        text: qsTr("Another event…")
        onClicked: page.planning.another()
    }
}
