pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Said only once the withdrawal cannot be lost.
PageFrame {
    id: page

    required property Shell shell
    required property Withdrawing withdrawing

    readonly property bool here: withdrawing.outcome === "here"
    readonly property bool gone: withdrawing.outcome === "already"

    function said(): string {
        if (here)
            return qsTr("It was given on this kiosk, and what was kept of it was erased just now.");
        if (gone)
            return qsTr("The signature with this code was withdrawn or undone on this kiosk before.");
        return qsTr("If the code belongs to a signature of this letter, that signature will be withdrawn when the organizers bring the kiosks together. It will not be handed over.");
    }

    heading: here ? qsTr("Your signature is withdrawn") : gone ? qsTr("There is nothing left to withdraw") : qsTr("Your withdrawal is kept")
    forward: qsTr("Done")
    onForwardAsked: withdrawing.done()

    Prose {
        width: parent.width
        text: page.said()
    }

    Prose {
        width: parent.width
        visible: !page.gone
        text: qsTr("If the letter was handed over before, those who received it are told.")
    }

    Prose {
        width: parent.width
        color: Theme.soft
        text: qsTr("Questions: %1").arg(page.withdrawing.contact)
    }
}
