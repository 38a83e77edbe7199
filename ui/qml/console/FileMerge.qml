pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Another organizer's copy of the registry: chosen, opened with its passphrase, merged.
DeskScroll {
    id: pane

    required property Sharing sharing
    required property bool working

    spacing: Theme.mm(4)

    DeskText {
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        text: qsTr("Everything in the other copy comes in: signatures, withdrawals, decisions, transfers. The other file stays as it is; let its owner merge yours, and both are the same.")
    }

    FilePick {
        objectName: "otherFile"
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        focus: true
        label: qsTr("The other registry’s file")
        path: pane.sharing.file
        filters: [qsTr("All files (*)")]
        onTyped: path => pane.sharing.chooseFile(path)
        onChosen: file => pane.sharing.chooseUrl(file)
    }

    DeskField {
        id: phrase

        property string typed: ""

        objectName: "otherPhrase"
        width: Math.min(parent?.width ?? 0, Theme.mm(120))
        label: qsTr("Its passphrase")
        masked: true
        value: typed
        onEdited: words => typed = words
        onAccepted: pane.sharing.merge(typed)
    }

    ProblemLine {
        objectName: "problem"
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        problem: pane.sharing.problem
    }

    DeskButton {
        objectName: "mergeButton"
        kind: ActionButton.Primary
        enabled: !pane.working
        text: qsTr("Merge it")
        onClicked: {
            pane.sharing.merge(phrase.typed);
            if (pane.sharing.problem === "")
                phrase.typed = "";
        }
    }

    ToldLine {
        width: Math.min(parent?.width ?? 0, Theme.mm(150))
        text: pane.sharing.told
    }

    FactTable {
        objectName: "joined"
        width: Math.min(parent?.width ?? 0, Theme.mm(130) * Theme.even)
        labels: pane.sharing.labels
        numbers: pane.sharing.numbers
    }
}
