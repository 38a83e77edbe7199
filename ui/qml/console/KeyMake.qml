pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// New keys: whose, where, and the five words that open them.
Column {
    id: form

    required property KeyDesk keys
    required property bool busy

    readonly property real wide: Math.min(width, Theme.mm(150))

    spacing: Theme.mm(3)

    DeskField {
        id: name

        property string typed: ""

        objectName: "keyName"
        width: form.wide
        label: qsTr("Whose keys these are, as others know them")
        value: typed
        onEdited: words => typed = words
    }

    FilePick {
        id: folder

        property string typedPath: ""

        objectName: "keyFolder"
        width: form.wide
        label: qsTr("Folder to put the key files in")
        path: typedPath
        folder: true
        filters: []
        onTyped: path => typedPath = path
        onChosen: file => typedPath = form.keys.pathOf(file)
    }

    OptionRow {
        id: both

        objectName: "bothKeys"
        width: form.wide
        implicitHeight: Theme.control
        font.pixelSize: Theme.small
        text: qsTr("Also the root key that signs the campaign: one person makes it")
    }

    DeskText {
        width: form.wide
        color: Theme.soft
        text: qsTr("A passphrase for you. Write it on paper, then type it twice; or type one of your own.")
    }

    Text {
        objectName: "offer"
        width: form.wide
        text: form.keys.offer
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: Font.DemiBold
        font.pixelSize: Theme.lead
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    TwoPhrases {
        id: phrase

        width: form.wide
        keys: form.keys
    }

    DeskButton {
        objectName: "makeKeys"
        kind: ActionButton.Primary
        enabled: !form.busy
        text: qsTr("Make the keys")
        onClicked: form.keys.make(name.typed, folder.typedPath, both.checked, phrase.first, phrase.second)
    }
}
