pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A button of the top bar: a word or a sign in a frame.
T.Button {
    id: control

    property string sign: ""

    implicitWidth: Math.max(Theme.control, Math.ceil(content.implicitWidth) + Theme.mm(6))
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.pixelSize: Theme.label

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius * 0.8
        color: control.down ? Theme.hairline : Theme.paper
        border.width: Theme.stroke
        border.color: Theme.line

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        Row {
            id: content

            anchors.centerIn: parent
            spacing: Theme.mm(1.5)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: control.sign !== ""
                name: control.sign
            }

            Text {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: control.text
                textFormat: Text.PlainText
                font: control.font
                color: Theme.text
                Accessible.ignored: true
            }
        }
    }
}
