pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The state of a town that was typed and not found.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    readonly property int columns: Math.max(1, Math.floor((width - 2 * Theme.margin) / Math.max(Theme.mm(42), Theme.button * 9)))

    heading: qsTr("In which state is %1?").arg(signing.town)
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    ProblemLine {
        width: parent.width
        problem: page.signing.problem
    }

    Grid {
        id: grid

        width: parent.width
        columns: page.columns
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Repeater {
            model: page.signing.states.length

            Answer {
                required property int index

                objectName: "state" + index
                width: (grid.width - (grid.columns - 1) * Theme.gap) / grid.columns
                text: page.signing.states[index] ?? ""
                checked: index === page.signing.stateIndex
                onClicked: page.signing.chooseState(index)
            }
        }
    }
}
