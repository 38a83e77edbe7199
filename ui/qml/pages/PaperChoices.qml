pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The optional boxes of the line, as they are ticked on the sheet.
PageFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Line %1: which of the lettered boxes are ticked?").arg(paper.line)
    forward: qsTr("Continue")
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    Repeater {
        model: page.paper.choices.length

        OptionRow {
            required property int index

            objectName: "choice" + index
            width: parent?.width ?? 0
            text: "%1  %2".arg("abcdefghi".charAt(index)).arg(page.paper.choices[index] ?? "")
            checked: page.paper.chosen[index] ?? false
            onClicked: page.paper.choose(index, checked)
        }
    }
}
