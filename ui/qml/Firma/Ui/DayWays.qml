pragma ComponentBehavior: Bound

import QtQuick

// The quieter ways off the desk, one button each.
Flow {
    id: list

    required property list<string> ways
    required property list<string> words

    signal taken(string way)

    spacing: Theme.gap

    Repeater {
        model: list.ways.length

        ActionButton {
            required property int index

            objectName: (list.ways[index] ?? "") + "Button"
            width: Math.min(list.width, implicitWidth)
            kind: ActionButton.Secondary
            text: list.words[index] ?? ""
            onClicked: list.taken(list.ways[index] ?? "")
        }
    }
}
