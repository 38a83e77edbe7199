pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Whose passphrases open the file; one more is added by whoever it belongs to.
DeskScroll {
    id: pane

    required property Sharing sharing

    spacing: Theme.mm(4)

    Connections {
        function onSettled(): void {
            own.typed = who.typed = first.typed = again.typed = "";
        }

        target: pane.sharing
    }

    DeskText {
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        text: qsTr("Each organizer has a passphrase of their own. Losing one loses nothing while another opens the file.")
    }

    Column {
        width: Math.min(parent?.width ?? 0, Theme.mm(150))

        Repeater {
            model: pane.sharing.people

            PersonRow {
                required property int index
                required property string modelData

                objectName: "person" + index
                width: parent?.width ?? 0
                name: modelData
                removable: pane.sharing.people.length > 1
                onRemoved: pane.sharing.take(own.typed, index)
            }
        }
    }

    DeskField {
        id: own

        property string typed: ""

        objectName: "ownBox"
        width: Math.min(parent?.width ?? 0, Theme.mm(120))
        focus: true
        label: qsTr("To change it, type your own passphrase")
        masked: true
        value: typed
        onEdited: words => typed = words
    }

    DeskField {
        id: who

        property string typed: ""

        objectName: "nameBox"
        width: own.width
        label: qsTr("One more organizer: the name")
        longest: 100
        value: typed
        onEdited: words => typed = words
    }

    DeskField {
        id: first

        property string typed: ""

        objectName: "phraseBox"
        width: own.width
        label: qsTr("Their passphrase, typed by themselves: five words, or 16 letters and more")
        masked: true
        value: typed
        onEdited: words => typed = words
    }

    DeskField {
        id: again

        property string typed: ""

        objectName: "againBox"
        width: own.width
        label: qsTr("The same passphrase again")
        masked: true
        value: typed
        onEdited: words => typed = words
        onAccepted: pane.sharing.add(own.typed, who.typed, first.typed, typed)
    }

    ProblemLine {
        objectName: "problem"
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        problem: pane.sharing.problem
    }

    DeskButton {
        objectName: "addButton"
        kind: ActionButton.Primary
        text: qsTr("Let them open it")
        onClicked: pane.sharing.add(own.typed, who.typed, first.typed, again.typed)
    }

    ToldLine {
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        text: pane.sharing.told
    }
}
