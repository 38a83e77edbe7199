pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One way to sign: what one does, and for whom it is.
T.Button {
    id: control

    required property string help

    property bool chosen: false

    implicitHeight: Math.max(Theme.mm(19), words.implicitHeight + 2 * Theme.mm(3))
    leftPadding: Theme.mm(4)
    rightPadding: leftPadding
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.button

    Accessible.name: text
    Accessible.description: help

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.hairline : Theme.sheet
        border.width: control.chosen ? Theme.ring : Theme.stroke
        border.color: Theme.accent

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        // Made of rectangles: the software renderer draws a clipped Shape where it must not.
        Rectangle {
            id: mark

            visible: control.chosen
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            width: Theme.mm(5)
            height: width
            radius: width / 2
            color: Theme.accent

            Rectangle {
                anchors.centerIn: parent
                width: parent.width * 0.4
                height: width
                radius: width / 2
                color: Theme.sheet
            }
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - mark.width - Theme.gap
            spacing: Theme.mm(0.8)

            Text {
                width: parent.width
                text: control.text
                textFormat: Text.PlainText
                font: control.font
                wrapMode: Text.Wrap
                color: Theme.accent
                Accessible.ignored: true
            }

            Text {
                width: parent.width
                text: control.help
                textFormat: Text.PlainText
                font.family: Theme.sans
                font.pixelSize: Theme.caption
                wrapMode: Text.Wrap
                color: Theme.soft
                Accessible.ignored: true
            }
        }
    }
}
