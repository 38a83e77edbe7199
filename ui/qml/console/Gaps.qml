pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui
import Firma.Desk

// What came of each kiosk and event, what is missing, and what to do next.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property Gapping gapping

    readonly property bool some: gapping.titles.length > 0

    heading: gapping.heading
    lead: gapping.lead
    listShown: some

    list: DeskList {
        anchors.fill: parent
        label: qsTr("Kiosks and events")
        titles: page.gapping.titles
        notes: page.gapping.notes
        signs: page.gapping.signs
        chosen: page.gapping.at
        onPicked: index => page.gapping.choose(index)
    }

    foot: Row {
        width: parent.width
        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap

        DeskButton {
            objectName: "scanButton"
            kind: page.gapping.typing ? ActionButton.Secondary : ActionButton.Primary
            enabled: !page.shell.busy
            text: qsTr("Tick a slip by its photo…")
            onClicked: photo.open()
        }

        DeskButton {
            objectName: "typeButton"
            visible: !page.gapping.typing
            enabled: !page.shell.busy
            text: qsTr("Type or paste its text")
            onClicked: page.gapping.type(true)
        }
    }

    GapPlace {
        visible: page.some && !page.gapping.typing
        enabled: visible
        anchors.fill: parent
        gapping: page.gapping
    }

    SlipText {
        visible: page.gapping.typing
        enabled: visible
        anchors.fill: parent
        onTicked: text => page.gapping.tickText(text)
        onReturned: page.gapping.type(false)
    }

    EmptyNote {
        visible: !page.some && !page.gapping.typing
        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Nothing was merged yet")
        words: qsTr("Merge what the kiosks brought, or tick their closing slips first: then you see what to wait for.")
        action: qsTr("Go to Merge")
        onAsked: page.shell.go("Merge")
    }

    FileDialog {
        id: photo

        title: qsTr("A photo or scan of a closing slip")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"), qsTr("All files (*)")]
        onAccepted: page.gapping.tickImage(selectedFile)
    }
}
