pragma ComponentBehavior: Bound

import QtQuick

// One step of something under way: to come, now, done, left out or failed.
Item {
    id: row

    required property string name
    required property string stage
    required property string words

    readonly property color colour: stage === "failed" ? Theme.stop : stage === "done" ? Theme.good : stage === "now" ? Theme.accent : Theme.soft

    implicitHeight: Math.max(sign.height, label.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + words

    Rectangle {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(6)
        height: width
        radius: width / 2
        color: row.stage === "done" || row.stage === "failed" ? row.colour : "transparent"
        border.width: Theme.stroke
        border.color: row.colour

        Icon {
            anchors.centerIn: parent
            visible: name !== ""
            name: row.stage === "done" ? "check" : row.stage === "failed" ? "cross" : row.stage === "left" ? "minus" : row.stage === "now" ? "right" : ""
            size: Theme.mm(4)
            color: row.stage === "done" || row.stage === "failed" ? Theme.paper : row.colour
        }
    }

    Text {
        id: label

        x: sign.width + Theme.gap
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter
        text: row.stage === "left" || row.stage === "failed" ? row.name + " · " + row.words : row.name
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: row.stage === "now" ? Font.DemiBold : Font.Normal
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        color: row.stage === "" || row.stage === "left" ? Theme.soft : Theme.text
        Accessible.ignored: true
    }
}
