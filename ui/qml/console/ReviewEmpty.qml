pragma ComponentBehavior: Bound

import QtQuick
import Firma.Desk

// Nothing is in this part of the queue: what would be, and where to go on.
EmptyNote {
    required property bool versions
    required property bool waiting
    required property bool done

    title: versions ? qsTr("No record came in two versions") : qsTr("Nothing stands here")
    action: waiting ? qsTr("Compare the two versions") : done ? qsTr("Go to Tally") : ""
    words: waiting ? qsTr("Something else waits: records that came in two versions.") : versions ? qsTr("A tablet that was copied, or set back, writes two records under one number. They would be compared here.") : qsTr("Tiny drawings, famous names, rude words, many signatures in a few minutes and wrong clocks are shown here. An X is a lawful mark.")
}
