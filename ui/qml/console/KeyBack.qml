pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// A lost key, out of its recovery sheet, under a new passphrase.
Column {
    id: form

    required property KeyDesk keys

    readonly property real wide: Math.min(width, Theme.mm(150))

    spacing: Theme.mm(3)

    SheetWords {
        id: words

        width: form.wide
        keys: form.keys
    }

    DeskField {
        id: name

        property string typed: ""

        objectName: "backName"
        width: form.wide
        label: qsTr("Whose key this is, as others know them")
        value: typed
        onEdited: words => typed = words
    }

    FilePick {
        id: out

        property string typedPath: ""

        objectName: "backOut"
        width: form.wide
        label: qsTr("The key file to write")
        path: typedPath
        saving: true
        filters: [qsTr("Key files (*.key)")]
        onTyped: path => typedPath = path
        onChosen: file => typedPath = form.keys.pathOf(file)
    }

    TwoPhrases {
        id: phrase

        width: form.wide
        keys: form.keys
    }

    DeskButton {
        objectName: "recoverKey"
        kind: ActionButton.Primary
        text: qsTr("Get the key back")
        onClicked: form.keys.recover(words.typed, name.typed, out.typedPath, phrase.first, phrase.second)
    }
}
