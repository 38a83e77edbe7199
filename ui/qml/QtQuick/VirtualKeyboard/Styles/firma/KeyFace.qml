pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Firma.Ui

// One key: a small sheet with a letter or a sign. The whole cell around it takes the finger.
KeyPanel {
    id: key

    readonly property string letter: control ? (control.uppercased ? control.displayText.toUpperCase() : control.displayText) : ""
    readonly property bool down: control ? control.pressed : false

    property string sign: ""
    property string name: letter
    property bool quiet: false
    property bool lit: false

    Accessible.role: Accessible.Button
    Accessible.name: name

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.mm(0.7)
        radius: Theme.radius * 0.7
        color: key.down || key.lit ? Theme.accent : key.quiet ? Theme.paper : Theme.sheet
        border.width: Math.max(1, Theme.stroke - 1)
        border.color: key.quiet ? Theme.line : Theme.hairline

        Text {
            anchors.centerIn: parent
            text: key.sign === "" ? key.letter : ""
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.pixelSize: Math.min(Theme.key, parent.height * 0.62)
            color: key.down || key.lit ? Theme.overAccent : Theme.text
            Accessible.ignored: true
        }

        Icon {
            anchors.centerIn: parent
            visible: key.sign !== ""
            name: key.sign
            size: Math.min(Theme.mm(5), parent.height * 0.6)
            color: key.down || key.lit ? Theme.overAccent : Theme.text
        }
    }
}
