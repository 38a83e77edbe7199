pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Who sits here: what is decided from now on is noted under this name.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Entrance entrance

    heading: qsTr("Who are you?")
    lead: qsTr("What you decide is noted under your name, so that others can see who decided what.")
    listShown: false

    DeskScroll {
        anchors.fill: parent
        focus: true

        Repeater {
            model: page.entrance.people

            DeskButton {
                required property int index
                required property string modelData

                objectName: "person" + index
                focus: index === 0
                width: Math.min(parent.width, Theme.mm(110))
                text: modelData
                onClicked: page.entrance.enter(modelData)
            }
        }

        DeskField {
            id: other

            property string typed: ""

            objectName: "whoBox"
            width: Math.min(parent.width, Theme.mm(110))
            label: qsTr("Somebody else")
            value: typed
            longest: 100
            onEdited: words => typed = words
            onAccepted: page.entrance.enter(typed)
        }

        ProblemLine {
            width: Math.min(parent.width, Theme.mm(110))
            problem: page.entrance.problem
        }

        DeskButton {
            objectName: "forwardButton"
            kind: ActionButton.Primary
            enabled: other.typed !== ""
            text: qsTr("Begin")
            onClicked: page.entrance.enter(other.typed)
        }
    }
}
