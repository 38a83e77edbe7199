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

    readonly property bool aside: gutter && !Theme.narrow

    readonly property real contentHeight: column.implicitHeight

    property alias spacing: column.spacing
    property bool gutter: true

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
        height: parent.height - (area.long && !area.aside ? Theme.control + Theme.gap : 0)
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: area.long
        clip: area.long
        onHeightChanged: if (area.focused)
            area.reveal(area.focused)
        onContentHeightChanged: if (area.focused)
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

    MoreButtons {
        visible: area.long
        tall: area.aside
        x: area.aside ? area.width + (Theme.margin - width) / 2 : 0
        width: area.aside ? Theme.mm(13) : area.width
        y: area.aside ? 0 : area.height - height
        height: area.aside ? area.height : Theme.control
        begun: area.begun
        ended: area.ended
        onTurned: share => area.turn(share)
    }
}
