pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Who looks after this kiosk today: one tap. Whoever has no PIN chooses one next.
PageFrame {
    id: page

    required property Shell shell
    required property Duty duty

    heading: qsTr("Who looks after this kiosk today?")
    forward: duty.onDuty === "" ? qsTr("Continue without a name") : qsTr("Continue")
    forwardEnabled: !shell.busy
    onForwardAsked: duty.skip()

    ProblemLine {
        width: parent.width
        problem: page.duty.problem
    }

    Prose {
        width: parent.width
        color: Theme.soft
        font.pixelSize: Theme.caption
        text: page.duty.names.length > 0 ? qsTr("Touch your name. A PIN of six digits leads out of the signers' pages; the five words always do.") : qsTr("With a name and a PIN of six digits you leave the signers' pages quickly. Without one, the five words lead out.")
    }

    Suggestions {
        width: parent.width
        visible: page.duty.names.length > 0
        most: 100
        names: page.duty.names
        notes: page.duty.notes
        onTaken: index => page.duty.choose(index)
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "addButton"
            kind: ActionButton.Secondary
            text: qsTr("Add a name…")
            onClicked: page.duty.add()
        }

        ActionButton {
            objectName: "newPinButton"
            visible: page.duty.onDuty !== ""
            kind: ActionButton.Secondary
            text: qsTr("Another PIN…")
            onClicked: page.duty.newPin()
        }

        ActionButton {
            objectName: "cardButton"
            kind: ActionButton.Secondary
            text: qsTr("Save the quick card")
            onClicked: page.duty.saveCard()
        }
    }

    Prose {
        width: parent.width
        visible: page.duty.saved !== ""
        font.pixelSize: Theme.caption
        text: qsTr("Print it on A5 and keep it at hand: %1").arg(page.duty.saved)
    }
}
