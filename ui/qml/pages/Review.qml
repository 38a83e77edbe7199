pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Everything that will be kept, each line with its way back.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Is everything right?")
    forward: qsTr("Yes, go on to sign")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    Hint {
        objectName: "signedBefore"
        width: parent.width
        visible: page.signing.signedBefore
        words: qsTr("Someone with this name and place has already signed here today. If that was you, there is no need to sign again.")
    }

    Sheet {
        width: parent.width
        height: rows.height + 2 * Theme.mm(2)

        Column {
            id: rows

            x: Theme.mm(5)
            y: Theme.mm(2)
            width: parent.width - 2 * x

            Repeater {
                model: page.signing.reviewLabels.length

                ReviewRow {
                    required property int index

                    objectName: "review" + index
                    width: rows.width
                    label: page.signing.reviewLabels[index] ?? ""
                    value: page.signing.reviewValues[index] ?? ""
                    ruled: index > 0
                    onChangeAsked: page.signing.edit(page.signing.reviewPages[index])
                }
            }
        }
    }
}
