pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Six words that must be the same on the organizers' paper: who compares them, trusts the keys.
PageFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("Are these the six words of your organizers?")
    forward: qsTr("Yes, all six")
    back: qsTr("No, they differ")
    onForwardAsked: setup.sameFingerprint()
    onBackAsked: setup.otherFingerprint()

    WordList {
        objectName: "fingerprint"
        width: parent.width
        words: page.setup.fingerprint.split(" ")
    }

    Prose {
        width: parent.width
        text: qsTr("Compare them with the paper or the screen of an organizer, or ask by telephone. Whoever changed the file could read what people sign.")
    }

    Prose {
        width: parent.width
        color: Theme.soft
        text: Said.filled(qsTr("%1 · answered for by %2 · opened by %3"), [page.setup.title, page.setup.controller, page.setup.organizers])
    }
}
