pragma ComponentBehavior: Bound

import QtQuick

// Paragraphs to be read fast, one under the other.
Column {
    id: column

    required property list<string> paragraphs

    spacing: Theme.mm(3)

    Repeater {
        model: column.paragraphs.length

        Prose {
            required property int index

            width: column.width
            text: column.paragraphs[index] ?? ""
        }
    }
}
