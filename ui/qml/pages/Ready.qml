pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Whether the kiosk is ready for people: the worst first, one sentence each.
PageFrame {
    id: page

    required property Shell shell
    required property Ready ready

    heading: ready.heading === "" ? qsTr("Looking at everything…") : ready.heading
    headingSize: Theme.question
    forward: qsTr("To the desk")
    forwardEnabled: !ready.looking
    onForwardAsked: ready.back()

    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "checkButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            kind: ActionButton.Secondary
            enabled: !page.ready.looking
            text: qsTr("Check again")
            onClicked: page.ready.check()
        }

        ActionButton {
            objectName: "saveButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            kind: ActionButton.Secondary
            enabled: !page.ready.looking
            text: qsTr("Save as PDF")
            onClicked: page.ready.save()
        }
    }

    Prose {
        objectName: "savedWords"
        width: parent.width
        visible: text !== ""
        text: page.ready.saved
    }

    Repeater {
        model: page.ready.names.length

        FindingRow {
            required property int index

            objectName: "finding" + index
            width: parent?.width ?? 0
            group: page.ready.groups[index] ?? ""
            name: page.ready.names[index] ?? ""
            level: page.ready.levels[index] ?? ""
            levelWords: page.ready.levelWords[index] ?? ""
            sentence: page.ready.sentences[index] ?? ""
        }
    }
}
