pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// From the checks before printing to the receipt of whoever got it.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property Packeting packeting

    readonly property string part: packeting.part

    heading: qsTr("Packet")
    lead: qsTr("What is handed over: look, make it, print it, and note who received it.")
    listWidth: Math.min(width * 0.34, Theme.mm(74) * Theme.even)

    list: DeskList {
        anchors.fill: parent
        label: qsTr("Steps, and what was made")
        titles: page.packeting.titles
        notes: page.packeting.notes
        signs: page.packeting.signs
        chosen: page.packeting.chosen
        onPicked: index => page.packeting.choose(index)
    }

    PacketChecks {
        anchors.fill: parent
        visible: page.part === "checks"
        enabled: visible
        packeting: page.packeting
    }

    PacketOrder {
        anchors.fill: parent
        visible: page.part === "make"
        enabled: visible
        packeting: page.packeting
        working: page.office.working !== ""
    }

    PacketVerify {
        anchors.fill: parent
        visible: page.part === "verify"
        enabled: visible
        verifying: page.packeting.verifying
    }

    PacketPapers {
        anchors.fill: parent
        visible: page.part === "papers"
        enabled: visible
        papers: page.packeting.papers
        folder: page.packeting.folder
        onFolderChosen: folder => page.packeting.chooseFolder(folder)
    }

    PacketEntry {
        anchors.fill: parent
        visible: page.part === "entry"
        enabled: visible
        packeting: page.packeting
    }
}
