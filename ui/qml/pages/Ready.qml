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
    headingSize: Theme.letters(6.4)
    forward: qsTr("To the desk")
    back: qsTr("Check again")
    onForwardAsked: ready.back()
    onBackAsked: ready.check()

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

    Prose {
        objectName: "savedWords"
        width: parent.width
        visible: text !== ""
        font.pixelSize: Theme.small
        text: page.ready.saved
    }

    StripButton {
        objectName: "saveButton"
        width: Math.min(parent?.width ?? 0, implicitWidth)
        enabled: !page.ready.looking
        text: qsTr("Save as PDF")
        onClicked: page.ready.save()
    }
}
