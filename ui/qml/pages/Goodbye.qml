pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The end of a pass without a signature: politely, and saying that nothing was kept.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    function said(farewell: string): string {
        switch (farewell) {
        case "ineligible":
            return qsTr("This letter is for US citizens of 18 or more years who live in Mexico. Thank you for your interest.");
        case "undone":
            return qsTr("Your signature was taken back. Only the fact that one was undone is counted.");
        case "declined":
            return qsTr("You did not agree to the privacy notice, so nothing about you was asked.");
        case "idle":
            return qsTr("Nobody touched the screen for a while.");
        }
        return qsTr("You left without signing.");
    }

    heading: signing.goodbye === "undone" ? qsTr("Your signature was undone") : qsTr("Nothing was saved")
    forward: qsTr("Back to the start")
    onForwardAsked: signing.done()

    Prose {
        width: parent.width
        text: page.said(page.signing.goodbye)
    }

    Prose {
        width: parent.width
        visible: page.signing.goodbye !== "undone"
        color: Theme.soft
        text: qsTr("Nothing that you entered was kept on this device.")
    }
}
