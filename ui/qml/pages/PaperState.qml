pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The state of a town that was typed and not found.
PageFrame {
    id: page

    required property Shell shell
    required property Paper paper

    readonly property int columns: Math.max(1, Math.floor((width - 2 * Theme.margin) / Math.max(Theme.mm(42), Theme.button * 9)))

    heading: qsTr("Line %1: the state of %2").arg(paper.line).arg(paper.town)
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    ProblemLine {
        width: parent.width
        problem: page.paper.problem
    }

    Grid {
        id: grid

        width: parent.width
        columns: page.columns
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Repeater {
            model: page.paper.states.length

            Answer {
                required property int index

                objectName: "state" + index
                width: (grid.width - (grid.columns - 1) * Theme.gap) / grid.columns
                text: page.paper.states[index] ?? ""
                checked: index === page.paper.stateIndex
                onClicked: page.paper.chooseState(index)
            }
        }
    }
}
