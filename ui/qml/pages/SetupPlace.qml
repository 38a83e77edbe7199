pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The event's town; taking a suggestion fills its state too.
FieldFrame {
    id: page

    required property Shell shell
    required property Planning planning

    heading: qsTr("Where is it?")
    problem: planning.problem
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: planning.next()
    onBackAsked: planning.back()

    TextBox {
        objectName: "eventTownBox"
        width: parent.width
        focus: true
        label: page.planning.state === "" ? qsTr("City or town") : qsTr("City or town (%1)").arg(page.planning.state)
        value: page.planning.town
        onEdited: words => page.planning.setTown(words)
        onAccepted: page.planning.next()
    }

    Suggestions {
        width: parent.width
        visible: page.planning.suggestions.length > 0
        names: page.planning.suggestions
        notes: page.planning.suggestionStates
        onTaken: index => page.planning.choosePlace(index)
    }

    Grid {
        id: grid

        visible: page.planning.town.length > 2 && page.planning.suggestions.length === 0 && page.planning.state === ""
        width: parent.width
        columns: Math.max(1, Math.floor(width / Math.max(Theme.mm(42), Theme.button * 9)))
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Repeater {
            model: page.planning.states.length

            Answer {
                required property int index

                objectName: "eventState" + index
                width: (grid.width - (grid.columns - 1) * Theme.gap) / grid.columns
                text: page.planning.states[index] ?? ""
                checked: index === page.planning.stateIndex
                onClicked: page.planning.chooseState(index)
            }
        }
    }
}
