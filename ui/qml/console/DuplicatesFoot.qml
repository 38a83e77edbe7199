pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The answers with their keys; after "same person", which signature stays.
Item {
    id: foot

    required property Duplicating duplicating
    required property bool idle

    readonly property bool some: duplicating.titles.length > 0

    implicitHeight: Math.max(answers.height, asked.height)

    Flow {
        id: answers

        visible: !foot.duplicating.asking
        width: parent.width
        spacing: Theme.gap

        KeyButton {
            objectName: "sameButton"
            enabled: foot.idle && foot.some
            key: "S"
            text: qsTr("Same person…")
            onClicked: foot.duplicating.same()
        }

        KeyButton {
            objectName: "householdButton"
            enabled: foot.idle && foot.some
            key: "H"
            text: qsTr("Household")
            onClicked: foot.duplicating.household()
        }

        KeyButton {
            objectName: "differentButton"
            enabled: foot.idle && foot.some
            key: "D"
            text: qsTr("Different people")
            onClicked: foot.duplicating.different()
        }

        KeyButton {
            objectName: "laterButton"
            enabled: foot.idle && foot.some && foot.duplicating.state !== 1
            key: "L"
            text: qsTr("Later")
            onClicked: foot.duplicating.later()
        }

        KeyButton {
            objectName: "undoButton"
            enabled: foot.idle && foot.duplicating.canUndo
            key: "U"
            text: qsTr("Undo")
            onClicked: foot.duplicating.undo()
        }

        DeskButton {
            objectName: "findButton"
            width: implicitWidth + Theme.mm(1)
            kind: foot.duplicating.searched ? ActionButton.Quiet : ActionButton.Primary
            enabled: foot.idle
            text: qsTr("Look again")
            onClicked: foot.duplicating.find()
        }
    }

    Flow {
        id: asked

        visible: foot.duplicating.asking
        width: parent.width
        spacing: Theme.gap

        DeskText {
            height: Theme.control
            verticalAlignment: Text.AlignVCenter
            font.weight: Font.DemiBold
            text: qsTr("Which signature stays? Enter takes the marked one.")
        }

        Repeater {
            model: 2

            KeyButton {
                required property int index

                objectName: "keep" + index
                key: index + 1
                strong: foot.duplicating.suggested === index
                text: index === 0 ? qsTr("The left one") : qsTr("The right one")
                onClicked: foot.duplicating.keep(index)
            }
        }

        KeyButton {
            objectName: "cancelButton"
            key: "Esc"
            text: qsTr("Back")
            onClicked: foot.duplicating.cancel()
        }
    }
}
