pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// The wide button under a text that goes on.
T.Button {
    id: control

    property string sign: ""

    implicitHeight: Theme.control
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.lead

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.hairline : Theme.sheet
        border.width: Theme.stroke
        border.color: control.enabled ? Theme.line : Theme.hairline

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.mm(2)

            Text {
                visible: text !== ""
                text: control.text
                textFormat: Text.PlainText
                font: control.font
                color: control.enabled ? Theme.accent : Theme.soft
                Accessible.ignored: true
            }

            Icon {
                visible: control.enabled || control.text === ""
                anchors.verticalCenter: parent.verticalCenter
                name: control.sign
                color: control.enabled ? Theme.accent : Theme.line
            }
        }
    }
}
