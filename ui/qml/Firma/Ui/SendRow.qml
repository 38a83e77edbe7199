pragma ComponentBehavior: Bound

import QtQuick

// One file on its way to the storage: a sign, what it holds, and how its last try ended.
Item {
    id: row

    required property string name
    required property string stage
    required property string words

    readonly property color colour: stage === "failed" ? Theme.notice : stage === "done" ? Theme.good : stage === "now" ? Theme.accent : Theme.soft
    readonly property bool filled: stage === "done" || stage === "failed"

    implicitHeight: Math.max(sign.height, label.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + words

    Rectangle {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(6)
        height: width
        radius: row.stage === "failed" ? Theme.radius * 0.6 : width / 2
        color: row.filled ? row.colour : "transparent"
        border.width: Theme.stroke
        border.color: row.colour

        Icon {
            anchors.centerIn: parent
            visible: name !== ""
            name: row.stage === "done" ? "check" : row.stage === "failed" ? "minus" : row.stage === "now" ? "right" : ""
            size: Theme.mm(4)
            color: row.filled ? Theme.paper : row.colour
        }
    }

    Text {
        id: label

        x: sign.width + Theme.gap
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter
        text: row.name + " · " + row.words
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: row.stage === "now" ? Font.DemiBold : Font.Normal
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        color: row.colour
        Accessible.ignored: true
    }
}
