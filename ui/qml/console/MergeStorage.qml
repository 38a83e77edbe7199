pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui
import Firma.Desk

// What kiosks sent to the storage, and how far fetching it is.
Column {
    id: fetch

    required property Sources sources

    spacing: Theme.gap

    DeskText {
        topPadding: Theme.mm(2)
        width: parent.width
        font.weight: Font.DemiBold
        text: qsTr("Or fetch what kiosks sent to the storage")
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        DeskButton {
            objectName: "pullButton"
            enabled: !fetch.sources.fetching
            text: qsTr("Fetch from the campaign's storage")
            onClicked: fetch.sources.pull()
        }

        DeskButton {
            objectName: "pullByButton"
            enabled: !fetch.sources.fetching
            text: qsTr("Another storage…")
            onClicked: settings.open()
        }
    }

    DeskText {
        objectName: "sourcesSaid"
        width: parent.width
        visible: text !== ""
        color: Theme.notice
        text: fetch.sources.said
    }

    FileDialog {
        id: settings

        title: qsTr("Settings of a storage")
        nameFilters: [qsTr("Settings (*.toml)")]
        onAccepted: fetch.sources.pullBy(selectedFile)
    }
}
