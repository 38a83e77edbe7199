pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui

// One row of a list: a title, a note under it, a sign at its end.
T.ItemDelegate {
    id: row

    required property bool current
    required property bool focused
    required property bool inView
    required property string note
    required property string sign
    required property string signWord

    readonly property bool ringed: current && focused

    implicitHeight: words.implicitHeight + Theme.mm(4)
    focusPolicy: Qt.NoFocus

    Accessible.role: Accessible.ListItem
    Accessible.name: [text, note, signWord].filter(one => one !== "").join(", ")
    Accessible.selected: current

    background: Rectangle {
        color: row.current ? Theme.sheet : row.down ? Theme.hairline : "transparent"
        border.width: row.ringed ? Theme.ring : row.current ? Theme.stroke : 0
        border.color: row.ringed ? Theme.accent : Theme.line
        radius: Theme.radius * 0.8
    }
    contentItem: Item {
        Column {
            id: words

            x: Theme.mm(3)
            width: parent.width - x - (row.sign === "" ? Theme.mm(2) : Theme.mm(8))
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(0.4)

            DeskText {
                width: parent.width
                text: row.text
                lineHeight: 1
                font.weight: row.current ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }

            DeskText {
                width: parent.width
                visible: row.note !== ""
                text: row.note
                lineHeight: 1
                font.pixelSize: Theme.label
                color: Theme.soft
                Accessible.ignored: true
            }
        }

        Icon {
            visible: row.sign !== "" && row.inView
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(2)
            anchors.verticalCenter: parent.verticalCenter
            name: row.sign
            color: row.sign === "check" ? Theme.good : row.sign === "cross" ? Theme.stop : Theme.notice
        }
    }
}
