pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// A new passphrase, typed twice; gone when something was made with it.
Column {
    id: phrases

    required property KeyDesk keys

    property string first: ""
    property string second: ""

    spacing: Theme.mm(3)

    DeskField {
        objectName: "newPhrase"
        width: parent.width
        label: qsTr("Passphrase")
        masked: true
        value: phrases.first
        onEdited: words => phrases.first = words
    }

    DeskField {
        objectName: "newPhraseAgain"
        width: parent.width
        label: qsTr("The same passphrase again")
        masked: true
        value: phrases.second
        onEdited: words => phrases.second = words
    }

    Connections {
        function onChanged(): void {
            if (phrases.keys.told !== "")
                phrases.first = phrases.second = "";
        }

        target: phrases.keys
    }
}
