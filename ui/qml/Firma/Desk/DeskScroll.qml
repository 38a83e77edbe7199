pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Firma.Ui

// What may be longer than its place: it scrolls, a bar shows where, the focus stays in view.
FocusScope {
    id: scroll

    default property alias content: column.data

    property alias spacing: column.spacing
    property real side: Theme.mm(1.5)

    function reveal(): void {
        let above = Window.activeFocusItem;
        const wanted = above;
        while (above && above !== column)
            above = above.parent;
        if (!above)
            return;
        const top = wanted.mapToItem(column, 0, 0).y - Theme.mm(6);
        const foot = top + wanted.height + Theme.mm(10);
        const end = Math.max(0, roll.contentHeight - roll.height);
        if (top < roll.contentY)
            roll.contentY = Math.max(0, top);
        else if (foot > roll.contentY + roll.height)
            roll.contentY = Math.min(end, Math.min(top, foot - roll.height));
    }

    Flickable {
        id: roll

        objectName: "scroll"
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + 2 * scroll.side
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Keys.onPressed: event => {
            const page = event.key === Qt.Key_PageDown ? height * 0.8 : event.key === Qt.Key_PageUp ? -height * 0.8 : 0;
            contentY = Math.max(0, Math.min(contentY + page, Math.max(0, contentHeight - height)));
            event.accepted = page !== 0;
        }

        ScrollBar.vertical: ScrollBar {
            id: bar

            anchors.right: parent?.right
            policy: roll.contentHeight > roll.height + 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
            width: Theme.mm(2.4)
            focusPolicy: Qt.NoFocus

            contentItem: Rectangle {
                radius: width / 2
                color: Theme.line
            }
        }

        Column {
            id: column

            x: scroll.side
            y: scroll.side
            width: roll.width - 2 * scroll.side - Theme.mm(2.4)
            spacing: Theme.mm(3)
        }
    }

    Connections {
        function onActiveFocusItemChanged(): void {
            scroll.reveal();
        }

        target: scroll.Window.window
    }
}
