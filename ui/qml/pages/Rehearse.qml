pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// A made-up signature goes the whole way: one button, and a tick for every step.
PageFrame {
    id: page

    required property Shell shell
    required property Rehearsing rehearsing

    readonly property bool passed: rehearsing.passed

    // Read down the columns, though they are filled by rows.
    function placed(index: int, columns: int): int {
        return (index % columns) * Math.ceil(rehearsing.steps.length / columns) + Math.floor(index / columns);
    }

    heading: passed && rehearsing.ready !== "" ? rehearsing.ready : qsTr("Rehearse the whole way")
    headingSize: Theme.question
    forward: passed ? qsTr("To the desk") : qsTr("Rehearse")
    forwardEnabled: !rehearsing.running && !shell.busy
    back: passed || rehearsing.running ? "" : qsTr("Back")
    onForwardAsked: passed ? rehearsing.back() : rehearsing.run()
    onBackAsked: rehearsing.back()

    Prose {
        objectName: "rehearsalWords"
        width: parent.width
        font.pixelSize: Theme.lead
        text: page.rehearsing.words
    }

    Grid {
        id: steps

        width: parent.width
        columns: Theme.portrait || page.shell.textScale > 1 ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.mm(2.5)

        Repeater {
            model: page.rehearsing.steps.length

            StepRow {
                required property int index

                readonly property int at: page.placed(index, steps.columns)

                objectName: "step" + at
                width: (steps.width - (steps.columns - 1) * steps.columnSpacing) / steps.columns
                name: page.rehearsing.steps[at] ?? ""
                stage: page.rehearsing.states[at] ?? ""
                words: page.rehearsing.stateWords[at] ?? ""
            }
        }
    }

    Prose {
        objectName: "keyWords"
        width: parent.width
        visible: text !== "" && !page.passed
        font.pixelSize: Theme.lead
        text: page.rehearsing.keyWords
    }

    Flow {
        width: parent.width
        spacing: Theme.gap
        visible: !page.rehearsing.running

        StripButton {
            objectName: "againButton"
            visible: page.passed
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Rehearse again")
            onClicked: page.rehearsing.run()
        }

        StripButton {
            objectName: "keyButton"
            visible: page.rehearsing.keyWords === "" && !page.passed
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Use an organizer's key…")
            onClicked: page.rehearsing.openKeys()
        }

        StripButton {
            objectName: "practiseButton"
            visible: page.rehearsing.canPractise
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Practise the signers' pages")
            onClicked: page.rehearsing.practise()
        }
    }
}
