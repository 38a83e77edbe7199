pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui

// One of the names of an open list.
T.ItemDelegate {
    id: one

    required property int index
    required property string modelData

    width: ListView.view?.width ?? 0
    height: Theme.control
    text: modelData
    font.family: Theme.sans
    font.pixelSize: Theme.small

    background: Rectangle {
        color: one.highlighted ? Theme.accent : Theme.sheet
    }
    contentItem: Text {
        leftPadding: Theme.mm(3)
        text: one.text
        textFormat: Text.PlainText
        font: one.font
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        color: one.highlighted ? Theme.overAccent : Theme.text
        Accessible.ignored: true
    }
}
