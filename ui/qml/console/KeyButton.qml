pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui
import Firma.Desk

// A button with the key that does the same.
T.Button {
    id: control

    required property string key

    property bool strong: false

    implicitWidth: Math.ceil(words.implicitWidth) + cap.width + Theme.mm(9)
    implicitHeight: Math.max(Theme.control, Math.ceil(words.implicitHeight) + Theme.mm(4))
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.small
    opacity: enabled ? 1 : 0.42

    Accessible.name: text
    Accessible.description: qsTr("Key %1").arg(key)

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.strong ? (control.down ? Theme.pressed : Theme.accent) : control.down ? Theme.hairline : Theme.sheet
        border.width: Theme.stroke
        border.color: Theme.accent

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.mm(2)

            Rectangle {
                id: cap

                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(height, letter.implicitWidth + Theme.mm(2))
                height: letter.implicitHeight + Theme.mm(0.8)
                radius: Theme.mm(0.8)
                color: Theme.paper
                border.width: 1
                border.color: Theme.line

                Text {
                    id: letter

                    anchors.centerIn: parent
                    text: control.key
                    font.family: Theme.sans
                    font.pixelSize: Theme.label
                    color: Theme.text
                    Accessible.ignored: true
                }
            }

            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                textFormat: Text.PlainText
                font: control.font
                color: control.strong ? Theme.overAccent : Theme.accent
                Accessible.ignored: true
            }
        }
    }
}
