pragma ComponentBehavior: Bound

import QtQuick

// A page that is read: its heading, its answer, and the ways on at its foot.
FocusScope {
    id: frame

    default property alias content: area.content

    property alias heading: title.text
    property alias headingSize: title.font.pixelSize
    property alias forward: actions.forward
    property alias forwardEnabled: actions.forwardEnabled
    property alias back: actions.back
    property string leave: ""
    property bool leaving: false

    signal forwardAsked
    signal backAsked
    signal leaveAsked

    focus: true

    Accessible.role: Accessible.Pane
    Accessible.name: heading

    MoreArea {
        id: area

        anchors.top: parent.top
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.mm(3) + Theme.stroke
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(4)

        Heading {
            id: title

            visible: text !== ""
            width: parent.width
        }
    }

    Actions {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(5)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: !frame.leaving
        leave: frame.leave
        onForwardAsked: frame.forwardAsked()
        onBackAsked: frame.backAsked()
        onLeaveAsked: frame.leaving = true
    }

    LeaveBar {
        visible: frame.leaving
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        onStayAsked: frame.leaving = false
        onLeaveAsked: frame.leaveAsked()
    }
}
