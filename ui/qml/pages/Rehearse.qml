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

    Repeater {
        model: page.rehearsing.steps.length

        StepRow {
            required property int index

            objectName: "step" + index
            width: parent?.width ?? 0
            name: page.rehearsing.steps[index] ?? ""
            stage: page.rehearsing.states[index] ?? ""
            words: page.rehearsing.stateWords[index] ?? ""
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
        topPadding: Theme.mm(1)
        spacing: Theme.gap
        visible: !page.rehearsing.running

        ActionButton {
            objectName: "againButton"
            visible: page.passed
            width: Math.min(parent?.width ?? 0, implicitWidth)
            kind: ActionButton.Secondary
            text: qsTr("Rehearse again")
            onClicked: page.rehearsing.run()
        }

        ActionButton {
            objectName: "keyButton"
            visible: page.rehearsing.keyWords === "" && !page.passed
            width: Math.min(parent?.width ?? 0, implicitWidth)
            kind: ActionButton.Secondary
            text: qsTr("Use an organizer's key…")
            onClicked: page.rehearsing.openKeys()
        }

        ActionButton {
            objectName: "practiseButton"
            visible: page.rehearsing.canPractise
            width: Math.min(parent?.width ?? 0, implicitWidth)
            kind: ActionButton.Secondary
            text: qsTr("Practise the signers' pages")
            onClicked: page.rehearsing.practise()
        }
    }
}
