pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// The evening's order, from top to bottom; beside each page what waits there.
FocusScope {
    id: rail

    required property list<string> pages
    required property list<string> ready
    required property list<string> notes
    required property string current

    readonly property real room: height > 0 ? (height - campaign.height) / Math.max(1, pages.length) - column.spacing : Theme.control

    readonly property bool cramped: height > 0 && height < pages.length * (Theme.control + column.spacing) + Theme.mm(38)

    property string title: ""

    signal chosen(string page)

    function words(page: string): string {
        switch (page) {
        case "Campaign":
            return qsTr("Campaign");
        case "Merge":
            return qsTr("Merge");
        case "Gaps":
            return qsTr("Gaps");
        case "Duplicates":
            return qsTr("Duplicates");
        case "Review":
            return qsTr("Review");
        case "Tally":
            return qsTr("Tally");
        case "Packet":
            return qsTr("Packet");
        case "HandOn":
            return qsTr("Hand on");
        case "File":
            return qsTr("This file");
        }
        return page;
    }

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Column {
        id: column

        width: parent.width
        spacing: Theme.mm(1)

        Text {
            id: campaign

            x: Theme.mm(2)
            width: parent.width - 2 * x
            bottomPadding: Theme.mm(4)
            text: rail.title === "" ? "Firma" : rail.title
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: rail.cramped ? Theme.small : Theme.lead
            wrapMode: Text.Wrap
            maximumLineCount: rail.cramped ? 3 : 4
            elide: Text.ElideRight
            color: Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Repeater {
            model: rail.pages

            RailItem {
                id: item

                required property int index
                required property string modelData

                objectName: "rail" + modelData
                width: rail.width
                height: Math.min(implicitHeight, rail.room)
                place: index + 1
                current: modelData === rail.current
                note: rail.notes[index] ?? ""
                text: rail.words(modelData)
                enabled: rail.ready.includes(modelData)
                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onClicked: rail.chosen(modelData)
            }
        }
    }
}
