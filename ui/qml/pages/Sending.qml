pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What is at the organizers' storage and what is not yet: a line a file, the last result in words.
PageFrame {
    id: page

    required property Shell shell
    required property Syncing syncing

    heading: syncing.heading
    headingSize: Theme.letters(6.4)
    forward: qsTr("To the desk")
    back: syncing.canTry ? qsTr("Try now") : ""
    onForwardAsked: syncing.back()
    onBackAsked: syncing.tryNow()

    ProgressLine {
        objectName: "progressLine"
        width: parent.width
        visible: page.syncing.progress >= 0
        progress: page.syncing.progress
        label: page.syncing.line
    }

    Prose {
        objectName: "sendingWords"
        width: parent.width
        visible: page.syncing.names.length === 0 && page.syncing.problem === ""
        text: page.syncing.where === "" ? qsTr("Sealed copies can be sent to storage that the organizers have. Signing never waits for it.") : qsTr("Sealed copies are sent by themselves, ten signatures at a time. Signing never waits for it.")
    }

    ProblemLine {
        width: parent.width
        problem: page.syncing.problem
    }

    Prose {
        objectName: "whereWords"
        width: parent.width
        visible: page.syncing.where !== ""
        font.pixelSize: Theme.small
        color: Theme.soft
        text: qsTr("To %1").arg(page.syncing.where)
    }

    Repeater {
        model: page.syncing.names.length

        SendRow {
            required property int index

            objectName: "sending" + index
            width: parent?.width ?? 0
            name: page.syncing.names[index] ?? ""
            stage: page.syncing.stages[index] ?? ""
            words: page.syncing.results[index] ?? ""
        }
    }

    StripButton {
        objectName: "setUpStorageButton"
        width: Math.min(parent?.width ?? 0, implicitWidth)
        text: page.syncing.where === "" ? qsTr("Set a storage up") : qsTr("Another storage")
        onClicked: page.syncing.setUp()
    }
}
