pragma ComponentBehavior: Bound

import QtQuick

// The letter in twenty seconds: what it asks for, and its requests one by one.
Grid {
    id: summary

    required property list<string> asks
    required property list<string> requests

    readonly property bool beside: width > Theme.mm(160) && Theme.textScale < 1.5

    columns: beside ? 2 : 1
    columnSpacing: Theme.mm(4)
    rowSpacing: Theme.mm(4)

    component Words: Column {
        id: words

        required property string caption
        required property list<string> lines
        required property list<string> marks

        spacing: Theme.mm(1)

        Text {
            width: parent.width
            text: words.caption
            font.family: Theme.sans
            font.weight: Font.DemiBold
            font.pixelSize: Theme.small
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        LetterText {
            width: parent.width
            leading: summary.beside ? 0.95 : 1.04
            size: summary.beside ? Theme.letters(4.4) : Theme.body
            spacing: Theme.mm(0.8)
            paragraphs: words.lines
            numbers: words.marks
        }
    }

    Words {
        width: summary.beside ? Math.round(summary.width * 0.27) : summary.width
        caption: qsTr("What it asks for")
        lines: summary.asks
        marks: summary.asks.map(() => "–")
    }

    Words {
        width: summary.beside ? Math.round(summary.width * 0.73) - summary.columnSpacing : summary.width
        caption: qsTr("Its requests")
        lines: summary.requests
        marks: summary.requests.map((_, index) => `${index + 1}.`)
    }
}
