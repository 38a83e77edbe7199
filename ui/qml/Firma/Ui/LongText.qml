pragma ComponentBehavior: Bound

import QtQuick
import Firma

// A column turned by whole lines: what stands at an edge of the page is never cut through.
Item {
    id: pages

    default property alias content: column.data

    readonly property bool long: column.implicitHeight > height + 1
    readonly property bool begun: start > 1
    readonly property bool ended: start >= last - 1
    readonly property real length: column.implicitHeight

    property alias spacing: column.spacing
    property int side: 0

    // Where the page that was asked for begins, where the last one does, how much of it is shown.
    property real start: 0
    property real last: 0
    property real shown: height

    function go(where: real): void {
        start = Math.max(0, Math.min(last, where));
        shown = pager.reach(column, start, height);
        slide.to = start;
        slide.restart();
    }

    function turn(down: bool): void {
        go(down ? pager.onward(column, start, height) : pager.backward(column, start, height));
    }

    function reveal(item: Item): void {
        const above = item.mapToItem(column, 0, 0).y;
        const where = pager.showing(column, start, height, above, above + item.height);
        if (where !== start)
            go(where);
    }

    // Lines are where they are only when all of the column was laid out: until then, about there.
    function stir(): void {
        last = Math.max(0, length - height);
        settle.restart();
    }

    function measure(): void {
        last = long ? pager.final(column, height) : 0;
        go(pager.snapped(column, start, height));
        slide.complete();
    }

    onHeightChanged: stir()
    onLengthChanged: stir()

    Pager {
        id: pager
    }

    Timer {
        id: settle

        interval: 0
        onTriggered: pages.measure()
    }

    Item {
        x: -pages.side
        width: parent.width + 2 * pages.side
        height: pages.long && !flick.moving ? pages.shown : pages.height
        clip: pages.long

        Flickable {
            id: flick

            width: parent.width
            height: pages.height
            contentHeight: column.implicitHeight
            bottomMargin: Math.max(0, pages.last + height - contentHeight)
            boundsBehavior: Flickable.StopAtBounds
            interactive: pages.long
            onMovementEnded: pages.go(pager.snapped(column, contentY, height))

            Column {
                id: column

                x: pages.side
                width: pages.width
            }
        }
    }

    NumberAnimation {
        id: slide

        target: flick
        property: "contentY"
        duration: Theme.motionLength
        easing.type: Easing.InOutQuad
    }
}
