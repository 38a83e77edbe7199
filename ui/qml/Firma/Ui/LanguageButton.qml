pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A language to go on in, as large as the other one.
T.Button {
    id: control

    required property string language
    required property string words

    implicitHeight: Math.max(Theme.mm(34), rows.implicitHeight + Theme.mm(8))
    focusPolicy: Qt.TabFocus

    Accessible.name: words

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.hairline : Theme.sheet
        border.width: Theme.stroke
        border.color: Theme.accent

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        Column {
            id: rows

            anchors.centerIn: parent
            width: parent.width - Theme.mm(4)
            spacing: Theme.mm(1.5)

            Text {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: control.language
                font.family: Theme.serif
                font.weight: Font.DemiBold
                font.pixelSize: Theme.question
                fontSizeMode: Text.HorizontalFit
                color: Theme.accent
                Accessible.ignored: true
            }

            Text {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: control.words
                font.family: Theme.sans
                font.pixelSize: Theme.caption
                wrapMode: Text.Wrap
                color: Theme.soft
                Accessible.ignored: true
            }
        }
    }
}
