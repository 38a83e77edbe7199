pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The first rows of the table as they would count, and how many of all can be taken.
FocusScope {
    id: rows

    required property Importing importing

    Text {
        id: summary

        objectName: "importSummary"
        width: parent.width
        text: rows.importing.summary
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    DeskList {
        anchors.top: summary.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        label: qsTr("The first rows of the table")
        titles: rows.importing.titles
        notes: rows.importing.notes
        signs: rows.importing.signs
    }

    EmptyNote {
        visible: !rows.importing.read
        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Nothing counts before you have seen it")
        words: qsTr("Choose a table that an online form wrote. You say which column holds what, see its rows here, and only then take them in. They stay a source of their own: the packet tells how many came from it.")
    }
}
