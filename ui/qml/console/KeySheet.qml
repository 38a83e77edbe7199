pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The paper of a key: printed, or tried.
Column {
    id: form

    required property KeyDesk keys
    required property bool trying

    readonly property real wide: Math.min(width, Theme.mm(150))

    spacing: Theme.mm(3)

    FilePick {
        objectName: "sheetKey"
        width: form.wide
        label: qsTr("The key’s file")
        path: form.keys.file
        filters: [qsTr("Key files (*.key)")]
        onTyped: path => form.keys.chooseFile(path)
        onChosen: file => form.keys.chooseUrl(file)
    }

    DeskText {
        objectName: "triedLine"
        visible: text !== ""
        width: form.wide
        text: form.keys.tried
        color: Theme.soft
    }

    DeskField {
        id: phrase

        property string typed: ""

        objectName: "sheetPhrase"
        visible: !form.trying
        width: form.wide
        label: qsTr("Passphrase of the key")
        masked: true
        value: typed
        onEdited: words => typed = words
    }

    FilePick {
        id: out

        property string typedPath: ""

        objectName: "sheetOut"
        visible: !form.trying
        width: form.wide
        label: qsTr("The PDF to write")
        path: typedPath
        saving: true
        filters: [qsTr("PDF files (*.pdf)")]
        onTyped: path => typedPath = path
        onChosen: file => typedPath = form.keys.pathOf(file)
    }

    SheetWords {
        id: words

        visible: form.trying
        width: form.wide
        keys: form.keys
    }

    DeskButton {
        objectName: form.trying ? "trySheet" : "printSheet"
        kind: ActionButton.Primary
        text: form.trying ? qsTr("Try the sheet") : qsTr("Write the sheet")
        onClicked: form.trying ? form.keys.trySheet(words.typed) : form.keys.sheet(phrase.typed, out.typedPath)
    }
}
