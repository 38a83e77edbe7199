pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The pages of a PDF, one at a time, whole or close up: Page up and Page down turn them.
FocusScope {
    id: pages

    required property string file

    readonly property int count: view.pages

    property alias page: view.page
    property bool close: false

    function turned(key: int): int {
        if (key === Qt.Key_PageDown || key === Qt.Key_Right)
            return 1;
        return key === Qt.Key_PageUp || key === Qt.Key_Left ? -1 : 0;
    }

    function rolled(key: int): int {
        return key === Qt.Key_Down ? Theme.mm(20) : key === Qt.Key_Up ? -Theme.mm(20) : 0;
    }

    activeFocusOnTab: true

    Keys.onPressed: event => {
        const end = Math.max(0, roll.contentHeight - roll.height);
        view.page += turned(event.key);
        roll.contentY = Math.max(0, Math.min(end, roll.contentY + rolled(event.key)));
        event.accepted = turned(event.key) !== 0 || rolled(event.key) !== 0;
    }

    Rectangle {
        anchors.fill: roll
        color: Theme.board
        border.width: pages.activeFocus ? Theme.ring : 0
        border.color: Theme.accent
    }

    Flickable {
        id: roll

        width: parent.width
        height: parent.height - turning.height - Theme.mm(2)
        contentHeight: view.height + 2 * view.y
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        PdfView {
            id: view

            x: Theme.mm(2)
            y: Theme.mm(2)
            width: roll.width - 2 * x
            height: pages.close ? width * ratio : roll.height - 2 * y
            file: pages.file

            Accessible.role: Accessible.Document
            Accessible.name: number.text
            Accessible.description: words
        }
    }

    Flow {
        id: turning

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.mm(2)

        DeskButton {
            objectName: "previousPage"
            enabled: view.page > 0
            text: qsTr("Back")
            Accessible.name: qsTr("The page before")
            onClicked: view.page -= 1
        }

        DeskText {
            id: number

            objectName: "pageWords"
            height: Theme.control
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Page %L1 of %L2").arg(view.page + 1).arg(pages.count)
        }

        DeskButton {
            objectName: "nextPage"
            enabled: view.page + 1 < pages.count
            text: qsTr("Next")
            Accessible.name: qsTr("The next page")
            onClicked: view.page += 1
        }

        DeskButton {
            objectName: "closeButton"
            text: pages.close ? qsTr("Whole page") : qsTr("Larger")
            onClicked: {
                pages.close = !pages.close;
                roll.contentY = 0;
            }
        }
    }
}
