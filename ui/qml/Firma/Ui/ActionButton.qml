pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A button: one strong one a page, the others quieter. It acts on release inside.
T.Button {
    id: control

    enum Kind {
        Primary,
        Secondary,
        Quiet
    }

    readonly property bool strong: kind === ActionButton.Primary
    readonly property color ground: strong ? (down ? Theme.pressed : Theme.accent) : (down ? Theme.hairline : "transparent")

    property int kind: ActionButton.Primary
    property string sign: ""

    implicitWidth: Math.ceil(measure.advanceWidth) + leftPadding + rightPadding + (sign === "" ? 0 : picture.width + Theme.gap)
    implicitHeight: Math.max(strong ? Theme.primary : kind === ActionButton.Secondary ? Theme.mm(14.2) : Theme.control, Math.ceil(measure.height * 1.5))
    leftPadding: kind === ActionButton.Quiet ? Theme.mm(1.5) : Theme.mm(6.5)
    rightPadding: leftPadding
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.weight: kind === ActionButton.Quiet ? Font.Medium : Font.DemiBold
    font.pixelSize: Theme.button
    opacity: enabled ? 1 : 0.42

    Accessible.name: text

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.ground
        border.width: control.kind === ActionButton.Quiet ? 0 : Theme.stroke
        border.color: control.strong ? control.ground : Theme.accent

        FocusRing {
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        Text {
            id: words

            anchors.fill: parent
            anchors.leftMargin: control.sign === "" ? 0 : picture.width + Theme.mm(2)
            text: control.text
            textFormat: Text.PlainText
            font.family: control.font.family
            font.weight: control.font.weight
            font.pixelSize: control.font.pixelSize
            font.underline: control.kind === ActionButton.Quiet
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.min(Theme.buttonLeast, control.font.pixelSize)
            wrapMode: Text.WordWrap
            lineHeight: 0.95
            horizontalAlignment: control.kind === ActionButton.Quiet ? Text.AlignLeft : Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            color: control.strong ? Theme.overAccent : Theme.accent
            Accessible.ignored: true
        }

        Icon {
            id: picture

            visible: control.sign !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: control.sign
            size: Theme.button
            color: words.color
        }
    }

    TextMetrics {
        id: measure

        font: control.font
        text: control.text
    }
}
