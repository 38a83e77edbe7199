pragma ComponentBehavior: Bound

import QtQuick

// Words to compare or copy, numbered, each in a field of its own.
Grid {
    id: list

    required property list<string> words

    readonly property int size: Math.min(Theme.heading, Theme.mm(8))

    columns: Theme.narrow ? 2 : 3
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Accessible.role: Accessible.StaticText
    Accessible.name: words.join(" ")

    Repeater {
        model: list.words.length

        Rectangle {
            id: field

            required property int index

            width: (list.width - (list.columns - 1) * Theme.gap) / list.columns
            height: Math.round(list.size * 1.9)
            radius: Theme.radius
            color: Theme.sheet
            border.width: Theme.stroke
            border.color: Theme.line

            Text {
                x: Theme.mm(3)
                anchors.verticalCenter: parent.verticalCenter
                text: field.index + 1
                font.family: Theme.sans
                font.pixelSize: Theme.caption
                color: Theme.soft
                Accessible.ignored: true
            }

            Text {
                x: Theme.mm(9)
                width: parent.width - x - Theme.mm(2)
                anchors.verticalCenter: parent.verticalCenter
                text: list.words[field.index] ?? ""
                textFormat: Text.PlainText
                font.family: Theme.serif
                font.pixelSize: list.size
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
                color: Theme.text
                Accessible.ignored: true
            }
        }
    }
}
