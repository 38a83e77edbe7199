pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The pages of a PDF, one at a time: Page up and Page down turn them.
FocusScope {
    id: pages

    required property string file

    property alias page: view.page
    readonly property int count: view.pages

    activeFocusOnTab: true

    Keys.onPressed: event => {
        const turned = event.key === Qt.Key_PageDown || event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_PageUp || event.key === Qt.Key_Left ? -1 : 0;
        if (turned !== 0)
            view.page += turned;
        event.accepted = turned !== 0;
    }

    Rectangle {
        anchors.fill: view
        anchors.margins: -Theme.mm(1.5)
        color: Theme.board
        border.width: pages.activeFocus ? Theme.ring : 0
        border.color: Theme.accent
    }

    PdfView {
        id: view

        x: Theme.mm(2)
        y: Theme.mm(2)
        width: parent.width - 2 * x
        height: parent.height - turning.height - Theme.mm(5)
        file: pages.file

        Accessible.role: Accessible.Document
        Accessible.name: qsTr("Page %L1 of %L2").arg(page + 1).arg(pages.count)
        Accessible.description: words
    }

    Row {
        id: turning

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.mm(3)

        DeskButton {
            objectName: "previousPage"
            enabled: view.page > 0
            text: qsTr("Back")
            Accessible.name: qsTr("The page before")
            onClicked: view.page -= 1
        }

        DeskText {
            objectName: "pageWords"
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Page %L1 of %L2").arg(view.page + 1).arg(pages.count)
        }

        DeskButton {
            objectName: "nextPage"
            enabled: view.page + 1 < pages.count
            text: qsTr("Next")
            Accessible.name: qsTr("The next page")
            onClicked: view.page += 1
        }
    }
}
