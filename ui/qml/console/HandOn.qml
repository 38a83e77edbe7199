pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Lists for other systems: who is on them, to whom they go, and what was given out before.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property HandingOn handing

    heading: qsTr("Hand on")
    lead: qsTr("Lists for other programs. Each one is noted, so that whoever has it can be told of withdrawals.")
    listWidth: Math.min(width * 0.34, Theme.mm(74) * Theme.even)

    list: DeskList {
        anchors.fill: parent
        label: qsTr("Lists, and what was given out")
        titles: page.handing.titles
        notes: page.handing.notes
        signs: page.handing.signs
        chosen: page.handing.chosen
        onPicked: index => page.handing.choose(index)
    }

    HandOnOrder {
        anchors.fill: parent
        visible: !page.handing.listed
        enabled: visible
        handing: page.handing
        working: page.office.working !== ""
    }

    DeskScroll {
        anchors.fill: parent
        visible: page.handing.listed
        enabled: visible

        Text {
            width: parent?.width ?? 0
            text: page.handing.heading
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: Theme.lead
            color: Theme.text
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        ProblemLine {
            objectName: "told"
            width: parent?.width ?? 0
            problem: page.handing.told
        }

        FactTable {
            objectName: "facts"
            width: parent?.width ?? 0
            labels: page.handing.labels
            numbers: page.handing.facts
        }
    }
}
