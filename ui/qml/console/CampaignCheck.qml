pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Desk

// Everything that is missing or odd; each line leads to its place.
FocusScope {
    id: check

    required property CampaignDesk campaign

    property int at: 0

    focus: true

    EmptyNote {
        visible: check.campaign.problems.length === 0
        width: parent.width
        title: qsTr("Nothing is missing")
        words: qsTr("The campaign can be signed. Look at the preview first.")
    }

    DeskList {
        id: list

        objectName: "problems"
        visible: count > 0
        anchors.fill: parent
        focus: true
        label: qsTr("What is missing")
        titles: check.campaign.problems
        notes: check.campaign.problemPlaces
        signs: check.campaign.problemSigns
        chosen: Math.min(check.at, count - 1)
        clicksTake: true
        onPicked: index => check.at = index
        onTaken: index => check.campaign.jump(index)
    }
}
