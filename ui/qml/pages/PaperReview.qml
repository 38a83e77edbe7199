pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What will be kept of the line, to be compared with the sheet.
PageFrame {
    id: page

    required property Shell shell
    required property Paper paper

    heading: qsTr("Line %1: is it the same as on the sheet?").arg(paper.line)
    forward: qsTr("Yes, keep it")
    forwardEnabled: !shell.busy
    back: qsTr("Back")
    onForwardAsked: paper.next()
    onBackAsked: paper.back()

    Sheet {
        width: parent.width
        height: rows.height + 2 * Theme.mm(2)

        Column {
            id: rows

            x: Theme.mm(5)
            y: Theme.mm(2)
            width: parent.width - 2 * x

            Repeater {
                model: page.paper.reviewLabels.length

                ReviewRow {
                    required property int index

                    objectName: "review" + index
                    width: rows.width
                    label: page.paper.reviewLabels[index] ?? ""
                    value: page.paper.reviewValues[index] ?? ""
                    ruled: index > 0
                    onChangeAsked: page.paper.edit(page.paper.reviewPages[index])
                }
            }
        }
    }
}
