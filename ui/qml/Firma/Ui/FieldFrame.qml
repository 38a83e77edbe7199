pragma ComponentBehavior: Bound

import QtQuick

// A page with a field: question and field stay above the keyboard, the ways on beside them.
FocusScope {
    id: frame

    default property alias content: area.content

    readonly property bool beside: !Theme.portrait && width > Theme.mm(170)
    readonly property int sideWidth: beside ? Math.max(Theme.mm(45.5), Math.round(width * 0.21)) : 0

    readonly property real room: area.height - Theme.fieldHeight - area.spacing - (warning.visible ? warning.height + area.spacing : 0)
    readonly property int fitting: Math.max(1, Math.floor((room + Theme.stroke) / (Theme.rowHeight - Theme.stroke)))

    property alias heading: title.text
    property alias forward: actions.forward
    property alias forwardEnabled: actions.forwardEnabled
    property alias back: actions.back
    property string leave: ""
    property string problem: ""
    property bool leaving: false

    signal forwardAsked
    signal backAsked
    signal leaveAsked

    focus: true

    Accessible.role: Accessible.Pane
    Accessible.name: heading

    Heading {
        id: title

        x: Theme.margin
        y: Theme.mm(1)
        width: actions.y < y + height ? area.width : parent.width - x - (frame.beside ? Theme.mm(16) : Theme.margin)
        font.pixelSize: Theme.question
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.letters(4.3)
        height: Math.round(Theme.question * (frame.beside ? 1.35 : 2.5))
        verticalAlignment: frame.beside ? Text.AlignVCenter : Text.AlignBottom
    }

    MoreArea {
        id: area

        anchors.top: title.bottom
        anchors.topMargin: Theme.mm(2)
        anchors.bottom: frame.beside ? parent.bottom : actions.top
        anchors.bottomMargin: frame.beside ? Theme.mm(2) : Theme.gap
        x: Theme.margin
        width: parent.width - x - (frame.beside ? frame.sideWidth + Theme.mm(6.8) : 0) - Theme.margin
        spacing: Theme.gap
        gutter: false

        ProblemLine {
            id: warning

            width: parent.width
            problem: frame.problem
        }
    }

    Actions {
        id: actions

        stacked: frame.beside
        x: frame.beside ? frame.width - Theme.margin - frame.sideWidth : Theme.margin
        y: frame.beside ? Math.max(0, Math.min(area.y, frame.height - height - Theme.mm(1))) : frame.height - height - Theme.mm(3)
        width: frame.beside ? frame.sideWidth : frame.width - 2 * Theme.margin
        visible: !frame.leaving
        leave: frame.leave
        onForwardAsked: frame.forwardAsked()
        onBackAsked: frame.backAsked()
        onLeaveAsked: frame.leaving = true
    }

    LeaveBar {
        visible: frame.leaving
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(2)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        onStayAsked: frame.leaving = false
        onLeaveAsked: frame.leaveAsked()
    }
}
