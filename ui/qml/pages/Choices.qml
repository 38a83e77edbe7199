pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Further uses, each its own tick; all off until somebody takes one.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Anything more? All of this is optional")
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    Repeater {
        model: page.signing.choices.length

        OptionRow {
            required property int index

            objectName: "choice" + index
            width: parent?.width ?? 0
            text: page.signing.choices[index] ?? ""
            checked: page.signing.chosen[index] ?? false
            onClicked: page.signing.choose(index, checked)
        }
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.small
        color: Theme.soft
        text: qsTr("Your signature counts just as much without any of these.")
    }
}
