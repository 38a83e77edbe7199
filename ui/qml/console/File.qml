pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The registry's own file: a second copy merged in, and who can open it.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property Sharing sharing

    heading: qsTr("This file")
    lead: qsTr("Several organizers may each work on a copy of the registry. Nothing is lost when the copies are merged.")
    listWidth: Math.min(width * 0.3, Theme.mm(62) * Theme.even)

    list: DeskList {
        anchors.fill: parent
        label: qsTr("What to do with the file")
        titles: page.sharing.titles
        notes: page.sharing.notes
        chosen: page.sharing.chosen
        onPicked: index => page.sharing.choose(index)
    }

    FileMerge {
        anchors.fill: parent
        visible: page.sharing.part === "merge"
        enabled: visible
        sharing: page.sharing
        working: page.office.working !== ""
    }

    FilePeople {
        anchors.fill: parent
        visible: page.sharing.part === "people"
        enabled: visible
        sharing: page.sharing
    }
}
