pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Which line of the sheet comes next, and whether it counts.
PageFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Sheet %1 (%2): which line?").arg(paper.sheetNumber).arg(paper.sheet)
    forward: qsTr("Continue")
    forwardEnabled: !shell.busy
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    ProblemLine {
        width: parent.width
        problem: page.paper.problem
    }

    Flow {
        id: row

        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: page.paper.lines

            Answer {
                required property int modelData

                objectName: "line" + modelData
                width: Math.max(Theme.mm(18), Math.floor((row.width - 7 * row.spacing) / 8))
                text: modelData
                checked: modelData === page.paper.line
                Accessible.name: qsTr("Line %1").arg(modelData)
                onClicked: page.paper.chooseLine(modelData)
            }
        }
    }

    Prose {
        width: parent.width
        visible: page.paper.entered.length > 0
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("Already in: %1").arg(page.paper.entered.join(", "))
    }

    YesNo {
        objectName: "ticked"
        width: parent.width
        statement: qsTr("Are all boxes from 1 to %1 of this line ticked?").arg(page.paper.statements.length)
        answer: page.paper.ticked
        onAnswered: yes => page.paper.setTicked(yes)
    }

    YesNo {
        objectName: "there"
        width: parent.width
        statement: qsTr("Is the signature there?")
        answer: page.paper.there
        onAnswered: yes => page.paper.setThere(yes)
    }
}
