pragma ComponentBehavior: Bound

import QtQuick

// What may be longer than the page: nothing is hidden behind a swipe, a large button shows more.
Item {
    id: area

    default property alias content: pages.content

    readonly property bool long: pages.length > height + 1
    readonly property bool ended: pages.ended
    readonly property bool begun: pages.begun
    readonly property real contentHeight: pages.length
    readonly property bool aside: gutter && !Theme.narrow
    readonly property Item focused: area.Window.activeFocusItem

    property alias spacing: pages.spacing
    property bool gutter: true

    function begin(): void {
        pages.go(0);
    }

    function reveal(): void {
        let above = focused;
        while (above && above !== pages)
            above = above.parent;
        if (above)
            pages.reveal(focused);
    }

    onFocusedChanged: reveal()

    LongText {
        id: pages

        width: parent.width
        height: parent.height - (area.long && !area.aside ? Theme.control + Theme.gap : 0)
        spacing: Theme.gap
        // Room at the sides for the ring of focus.
        side: Theme.gap
        onLastChanged: area.reveal()
    }

    MoreButtons {
        visible: area.long
        tall: area.aside
        x: area.aside ? area.width + Theme.gap : 0
        width: area.aside ? Theme.control : area.width
        y: area.aside ? 0 : area.height - height
        height: area.aside ? area.height : Theme.control
        begun: area.begun
        ended: area.ended
        onTurned: down => pages.turn(down)
    }
}
