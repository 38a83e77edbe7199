pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A choice that is off until it is taken: a box, a tick and its sentence.
T.CheckBox {
    id: control

    implicitHeight: Math.max(Theme.primary, words.implicitHeight + 2 * Theme.gap)
    leftPadding: Theme.mm(4)
    rightPadding: leftPadding
    focusPolicy: Qt.TabFocus
    font.family: Theme.sans
    font.pixelSize: Theme.body

    Accessible.name: text

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.hairline : Theme.sheet
        border.width: control.checked ? Theme.ring : Theme.stroke
        border.color: control.checked ? Theme.accent : Theme.line

        FocusRing {
            shown: control.visualFocus
        }
    }
    indicator: Rectangle {
        x: control.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(6.5)
        height: width
        radius: Theme.radius * 0.6
        color: control.checked ? Theme.accent : Theme.paper
        border.width: Theme.stroke
        border.color: control.checked ? Theme.accent : Theme.line

        Icon {
            anchors.centerIn: parent
            visible: control.checked
            name: "check"
            size: Theme.mm(5)
            color: Theme.overAccent
        }
    }
    contentItem: Text {
        id: words

        leftPadding: Theme.mm(10)
        text: control.text
        textFormat: Text.PlainText
        font: control.font
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        color: Theme.text
        Accessible.ignored: true
    }
}
