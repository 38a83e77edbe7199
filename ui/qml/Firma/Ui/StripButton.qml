pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A quieter button with a frame: beside or under a text that goes on, or for another answer.
T.Button {
    id: control

    property string sign: ""
    property bool tall: false

    implicitWidth: content.implicitWidth + Theme.mm(9)
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: tall ? Theme.label : Theme.modest

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
        Grid {
            id: content

            anchors.centerIn: parent
            columns: control.tall ? 1 : 2
            spacing: Theme.mm(2)
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Text {
                visible: text !== ""
                text: control.text
                textFormat: Text.PlainText
                font: control.font
                color: control.enabled ? Theme.accent : Theme.soft
                Accessible.ignored: true
            }

            Icon {
                visible: control.sign !== "" && (control.enabled || control.text === "")
                name: control.sign
                color: control.enabled ? Theme.accent : Theme.line
            }
        }
    }
}
