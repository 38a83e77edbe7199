pragma ComponentBehavior: Bound

import QtQuick
import Firma.Desk

// No pair stands in this state: what to do then.
EmptyNote {
    required property bool open

    title: open ? qsTr("Nothing is left to decide here") : qsTr("Nothing stands here")
    words: open ? qsTr("Your decisions stay, whatever is merged later. Go on with Review, or look again after the next merge.") : qsTr("Choose “To decide” for the pairs that wait.")
    action: open ? qsTr("Go to Review") : ""
}
