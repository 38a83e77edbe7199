pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What came of the line: a number, and nothing of what was on it.
PageFrame {
    id: page

    required property Shell shell
    required property Paper paper

    readonly property bool full: paper.lines.length === 0

    heading: paper.outcome === "kept" ? qsTr("Line %1 is in").arg(paper.line) : paper.outcome === "left-out" ? qsTr("Line %1 was left out").arg(paper.line) : qsTr("Line %1 was taken back").arg(paper.line)
    forward: full ? qsTr("Next sheet") : qsTr("Next line")
    forwardEnabled: !shell.busy
    back: qsTr("To the desk")
    onForwardAsked: paper.nextLine()
    onBackAsked: paper.finish()

    Prose {
        width: parent.width
        text: page.paper.outcome === "kept" ? qsTr("It is sealed to the organizers, and cannot be read here again. Write a small mark beside the line on the sheet.") : page.paper.outcome === "left-out" ? qsTr("Without all its ticks and a signature a line does not count. Nothing of it was kept.") : qsTr("Nothing of it was kept. You can enter it again.")
    }

    Prose {
        objectName: "paperCount"
        width: parent.width
        color: Theme.soft
        text: qsTr("Sheet %1 · lines in: %2 · entered just now: %3").arg(page.paper.sheet).arg(page.paper.entered.length).arg(page.paper.kept)
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "nextSheetButton"
            visible: !page.full
            width: Math.min(parent.width, implicitWidth)
            kind: ActionButton.Secondary
            text: qsTr("Next sheet")
            onClicked: page.paper.nextSheet()
        }

        ActionButton {
            objectName: "takeBackButton"
            visible: page.paper.undoable
            width: Math.min(parent.width, implicitWidth)
            kind: ActionButton.Secondary
            text: qsTr("Take line %1 back").arg(page.paper.line)
            onClicked: page.paper.takeBack()
        }
    }
}
