pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Exports into the registry: dropped anywhere on the page, chosen, from a stick or a storage.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property Merging merging

    readonly property bool asking: merging.key.asked
    readonly property bool bringing: merging.stage === "empty" && !asking
    readonly property bool busy: merging.stage === "working" || merging.stage === "paused"

    heading: asking ? qsTr("Open your key first") : merging.heading
    lead: asking ? qsTr("What kiosks sealed opens only with an organizer's key. It stays in memory until you lock the registry.") : merging.line
    listShown: !bringing && !asking

    Accessible.name: heading

    Component.onCompleted: merging.sources.watch(true)
    Component.onDestruction: merging.sources.watch(false)

    list: DeskList {
        anchors.fill: parent
        label: qsTr("Files")
        titles: page.merging.names
        notes: page.merging.notes
        signs: page.merging.signs
        chosen: page.merging.chosen
        onPicked: index => page.merging.choose(index)
    }

    foot: Row {
        visible: page.listShown
        width: parent.width
        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap

        DeskButton {
            objectName: "moreButton"
            kind: ActionButton.Primary
            enabled: !page.busy
            text: qsTr("Merge more files")
            onClicked: page.merging.clear()
        }

        DeskButton {
            objectName: "reportButton"
            visible: page.merging.reports.file !== "" && !page.busy
            text: qsTr("Open the report")
            onClicked: page.merging.reports.open()
        }
    }

    MergeBring {
        objectName: "bring"
        visible: page.bringing
        enabled: visible
        anchors.fill: parent
        focus: page.bringing
        sources: page.merging.sources
        reports: page.merging.reports
        dropping: drop.containsDrag
        onFilesChosen: files => page.merging.takeUrls(files)
        onFolderChosen: folder => page.merging.takeFolder(folder)
    }

    KeyAsk {
        visible: page.asking
        enabled: visible
        anchors.fill: parent
        focus: page.asking
        key: page.merging.key
        busy: page.shell.busy
    }

    MergeFile {
        visible: page.listShown
        enabled: visible
        anchors.fill: parent
        merging: page.merging
    }

    DropArea {
        id: drop

        objectName: "drop"
        parent: page
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: event => {
            event.accept(Qt.CopyAction);
            page.merging.takeUrls(event.urls);
        }
    }
}
