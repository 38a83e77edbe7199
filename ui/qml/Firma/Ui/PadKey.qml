pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One key of the pad for PINs. It does not show that it was pressed for longer than the finger rests.
T.Button {
    id: control

    property string sign: ""

    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.letters(8)
    opacity: enabled ? 1 : 0.42

    Accessible.name: text

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.hairline : Theme.sheet
        border.width: Theme.stroke
        border.color: Theme.line

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        Text {
            anchors.centerIn: parent
            text: control.text
            textFormat: Text.PlainText
            font: control.font
            color: Theme.text
            Accessible.ignored: true
        }

        Icon {
            anchors.centerIn: parent
            visible: control.sign !== ""
            name: control.sign
            size: Theme.letters(7)
            color: Theme.text
        }
    }
}
