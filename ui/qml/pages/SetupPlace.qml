pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The event's town; taking a suggestion fills its state too.
FieldFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("Where is it?")
    problem: setup.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: setup.next()
    onBackAsked: setup.back()

    TextBox {
        objectName: "eventTownBox"
        width: parent.width
        focus: true
        label: page.setup.eventState === "" ? qsTr("City or town") : qsTr("City or town (%1)").arg(page.setup.eventState)
        value: page.setup.eventTown
        onEdited: words => page.setup.setEventTown(words)
        onAccepted: page.setup.next()
    }

    Suggestions {
        width: parent.width
        visible: page.setup.suggestions.length > 0
        names: page.setup.suggestions
        notes: page.setup.suggestionStates
        onTaken: index => page.setup.choosePlace(index)
    }

    Grid {
        id: grid

        visible: page.setup.eventTown.length > 2 && page.setup.suggestions.length === 0 && page.setup.eventState === ""
        width: parent.width
        columns: Math.max(1, Math.floor(width / Math.max(Theme.mm(42), Theme.button * 9)))
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Repeater {
            model: page.setup.states.length

            Answer {
                required property int index

                objectName: "eventState" + index
                width: (grid.width - (grid.columns - 1) * Theme.gap) / grid.columns
                text: page.setup.states[index] ?? ""
                checked: index === page.setup.eventStateIndex
                onClicked: page.setup.chooseState(index)
            }
        }
    }
}
