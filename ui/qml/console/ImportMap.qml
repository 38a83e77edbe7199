pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The table, what its source is called, and which column holds what.
DeskScroll {
    id: map

    required property Importing importing

    FilePick {
        objectName: "tableFile"
        width: parent.width
        focus: true
        label: qsTr("The table (CSV)")
        path: map.importing.file
        filters: [qsTr("Tables (*.csv *.txt)"), qsTr("All files (*)")]
        onTyped: path => map.importing.choose(path)
        onChosen: file => map.importing.chooseUrl(file)
    }

    DeskField {
        objectName: "sourceName"
        visible: map.importing.read
        width: parent.width
        label: qsTr("What this source is called, for its lines and the method note")
        value: map.importing.name
        longest: 100
        onEdited: words => map.importing.setName(words)
    }

    Repeater {
        model: map.importing.read ? map.importing.fields : []

        DeskCombo {
            required property int index
            required property string modelData

            objectName: "column" + index
            width: parent?.width ?? 0
            label: modelData
            names: map.importing.columns
            current: Number(map.importing.chosen[index] ?? "0")
            onPicked: column => map.importing.map(index, column)
        }
    }

    DeskChoice {
        objectName: "letters"
        visible: map.importing.file !== ""
        width: parent.width
        label: qsTr("If accents look wrong: how the letters are written")
        names: [qsTr("Usual"), "UTF-8", "UTF-16", "Windows", "Latin-1", "Mac"]
        current: map.importing.encoding
        onChosen: index => map.importing.setEncoding(index)
    }
}
