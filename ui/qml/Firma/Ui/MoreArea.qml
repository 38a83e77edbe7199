pragma ComponentBehavior: Bound

import QtQuick

// What may be longer than the page: nothing is hidden behind a swipe, a large button shows more.
Item {
    id: area

    default property alias content: column.data

    readonly property bool long: column.implicitHeight > height + 1
    readonly property bool ended: flick.contentY >= flick.contentHeight - flick.height - 1
    readonly property bool begun: flick.contentY > 1
    readonly property Item focused: area.Window.activeFocusItem

    property alias spacing: column.spacing

    function turn(share: real): void {
        slide.to = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + share * flick.height));
        slide.restart();
    }

    function reveal(item: Item): void {
        let above = item;
        while (above && above !== column)
            above = above.parent;
        if (!above)
            return;
        const top = item.mapToItem(column, 0, 0).y;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - Theme.gap);
        else if (top + item.height > flick.contentY + flick.height)
            flick.contentY = Math.min(top, top + item.height - flick.height + Theme.gap);
    }

    onFocusedChanged: if (focused)
        reveal(focused)

    Flickable {
        id: flick

        // Room at the sides for the ring of focus.
        x: -Theme.gap
        width: parent.width + 2 * Theme.gap
        height: parent.height - (area.long ? strip.height + Theme.gap : 0)
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: area.long
        clip: area.long
        onHeightChanged: if (area.focused)
            area.reveal(area.focused)

        Column {
            id: column

            x: Theme.gap
            width: area.width
            spacing: Theme.gap
        }
    }

    NumberAnimation {
        id: slide

        target: flick
        property: "contentY"
        duration: Theme.motionLength
        easing.type: Easing.InOutQuad
    }

    Row {
        id: strip

        visible: area.long
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.gap

        StripButton {
            objectName: "moreUpButton"
            width: Theme.mm(22)
            enabled: area.begun
            sign: "up"
            Accessible.name: qsTr("Go back up")
            onClicked: area.turn(-0.8)
        }

        StripButton {
            objectName: "moreButton"
            width: strip.width - Theme.mm(22) - Theme.gap
            enabled: !area.ended
            sign: "down"
            text: area.ended ? qsTr("That is all") : qsTr("More")
            onClicked: area.turn(0.8)
        }
    }
}
