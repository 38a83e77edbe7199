pragma ComponentBehavior: Bound

import QtQuick
import Firma.Desk

// Nothing is in this part of the queue: what would be.
EmptyNote {
    required property bool versions

    title: versions ? qsTr("No record came in two versions") : qsTr("Nothing stands here")
    words: versions ? qsTr("A tablet that was copied, or set back, writes two records under one number. They would be compared here.") : qsTr("Tiny drawings, famous names, rude words, many signatures in a few minutes and wrong clocks are shown here. An X is a lawful mark.")
}
