pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// A page with nothing on it yet: what it is for, and what to do.
Column {
    id: note

    required property string title
    required property string words

    property string action: ""

    signal asked

    spacing: Theme.mm(3)

    Text {
        width: Math.min(parent.width, Theme.mm(120))
        text: note.title
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.lead
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    DeskText {
        width: Math.min(parent.width, Theme.mm(120))
        text: note.words
        color: Theme.soft
    }

    DeskButton {
        objectName: "emptyButton"
        visible: note.action !== ""
        kind: ActionButton.Primary
        text: note.action
        onClicked: note.asked()
    }
}
