pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// One signature as people see it: the name, and the ink on its sheet.
Rectangle {
    id: card

    required property string name
    required property string ink
    required property string noInk

    property string mark: ""
    property bool chosen: false
    property real inkHeight: Theme.mm(40)

    implicitHeight: words.height + inkHeight + Theme.mm(13)
    radius: Theme.radius
    color: Theme.sheet
    border.width: chosen ? Theme.ring : Theme.stroke
    border.color: chosen ? Theme.accent : Theme.line

    Accessible.role: Accessible.Graphic
    Accessible.name: name + (mark === "" ? "" : ", " + mark)

    Column {
        id: words

        x: Theme.mm(4)
        y: Theme.mm(3)
        width: parent.width - 2 * x

        Text {
            width: parent.width
            text: card.name
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            color: Theme.text
            Accessible.ignored: true
        }
    }

    Rectangle {
        x: Theme.mm(4)
        y: parent.height - Theme.mm(10)
        width: parent.width - 2 * x
        height: Theme.stroke
        color: Theme.hairline
    }

    DeskText {
        x: Theme.mm(4)
        y: parent.height - Theme.mm(8)
        width: parent.width - 2 * x
        font.pixelSize: Theme.label
        font.weight: Font.DemiBold
        color: Theme.accent
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        text: card.mark
        Accessible.ignored: true
    }

    InkView {
        id: drawing

        x: Theme.mm(6)
        y: words.y + words.height + Theme.mm(1)
        width: parent.width - 2 * x
        height: card.inkHeight
        ink: card.ink
        colour: Theme.text
    }

    DeskText {
        visible: drawing.blank
        anchors.fill: drawing
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: Theme.soft
        text: card.noInk
    }
}
