pragma ComponentBehavior: Bound

import QtQuick

// What is still wrong or missing, in one sentence; no room is taken while there is nothing.
Rectangle {
    id: line

    required property string problem

    visible: problem !== ""
    implicitHeight: visible ? words.implicitHeight + 2 * Theme.mm(1.5) : 0
    radius: Theme.radius * 0.6
    color: Theme.noticeGround

    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem

    Rectangle {
        width: Theme.mm(1)
        height: parent.height
        radius: width / 2
        color: Theme.notice
    }

    Text {
        id: words

        x: Theme.mm(3)
        y: Theme.mm(1.5)
        width: parent.width - 2 * x
        text: line.problem
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: Font.DemiBold
        font.pixelSize: Theme.label
        wrapMode: Text.Wrap
        color: Theme.notice
        Accessible.ignored: true
    }
}
