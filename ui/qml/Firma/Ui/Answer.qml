pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One of two answers; taken when filled and ticked, so that colour is not the only cue.
T.RadioButton {
    id: control

    implicitWidth: Math.max(Theme.mm(26), measure.advanceWidth + Theme.mm(16))
    implicitHeight: Theme.primary
    autoExclusive: false
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.button

    Accessible.name: text

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.checked ? Theme.accent : control.down ? Theme.hairline : Theme.sheet
        border.width: Theme.stroke
        border.color: Theme.accent

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.mm(1.5)

            Icon {
                visible: control.checked
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: Theme.button
                color: Theme.overAccent
            }

            Text {
                width: Math.min(implicitWidth, control.width - Theme.mm(3) - (control.checked ? Theme.button + Theme.mm(1.5) : 0))
                text: control.text
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.label
                elide: Text.ElideRight
                textFormat: Text.PlainText
                font: control.font
                color: control.checked ? Theme.overAccent : Theme.accent
                Accessible.ignored: true
            }
        }
    }

    TextMetrics {
        id: measure

        font: control.font
        text: control.text
    }
}
