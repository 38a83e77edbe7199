pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui

// One page on the rail: its place in the evening, its name, what waits there.
T.ItemDelegate {
    id: item

    required property int place
    required property bool current

    property string note: ""

    implicitHeight: Math.max(Theme.control, words.implicitHeight + Theme.mm(3))
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.5

    Accessible.role: Accessible.PageTab
    Accessible.name: note === "" ? text : text + ", " + note
    Accessible.selected: current

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius * 0.8
        color: item.current ? Theme.accent : item.down ? Theme.hairline : "transparent"

        FocusRing {
            shown: item.visualFocus
        }
    }
    contentItem: Item {
        Text {
            id: number

            x: Theme.mm(2)
            width: Theme.mm(5)
            anchors.verticalCenter: parent.verticalCenter
            text: item.place
            font.family: Theme.sans
            font.pixelSize: Theme.label
            color: item.current ? Theme.overAccent : Theme.soft
            Accessible.ignored: true
        }

        Text {
            id: words

            anchors.left: number.right
            anchors.right: badge.left
            anchors.rightMargin: Theme.mm(1)
            anchors.verticalCenter: parent.verticalCenter
            text: item.text
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.weight: item.current ? Font.DemiBold : Font.Medium
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            color: item.current ? Theme.overAccent : Theme.text
            Accessible.ignored: true
        }

        Text {
            id: badge

            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(2)
            anchors.verticalCenter: parent.verticalCenter
            text: item.note
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.weight: Font.DemiBold
            font.pixelSize: Theme.label
            font.features: ({
                    "tnum": 1
                })
            color: item.current ? Theme.overAccent : Theme.accent
            Accessible.ignored: true
        }
    }
}
