pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// What two signatures say, field by field; where they differ a sign says so, and the words are bold.
Column {
    id: table

    required property list<string> labels
    required property list<string> ones
    required property list<string> others
    required property list<string> likeness

    property bool both: true

    readonly property real labelWidth: Theme.mm(26) * Math.min(1.6, Theme.even)
    readonly property real wordsWidth: (width - labelWidth - 3 * Theme.gap) / (both ? 2 : 1)

    Repeater {
        model: table.labels.length

        Item {
            id: row

            required property int index

            readonly property string likeness: table.likeness[index] ?? ""
            readonly property bool other: table.both && likeness === "other"

            width: table.width
            height: Math.max(one.implicitHeight, two.implicitHeight, name.implicitHeight) + Theme.mm(1.6)

            Accessible.role: Accessible.Row
            Accessible.name: name.text + ": " + one.text + (table.both ? " / " + two.text : "")

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.hairline
            }

            DeskText {
                id: name

                y: Theme.mm(0.8)
                width: table.labelWidth
                font.pixelSize: Theme.label
                color: Theme.soft
                text: table.labels[row.index] ?? ""
                Accessible.ignored: true
            }

            DeskText {
                id: one

                x: table.labelWidth + Theme.gap
                y: Theme.mm(0.5)
                width: table.wordsWidth
                font.weight: row.other ? Font.DemiBold : Font.Normal
                text: table.ones[row.index] ?? ""
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            DeskText {
                id: two

                visible: table.both
                x: one.x + table.wordsWidth + 2 * Theme.gap
                y: Theme.mm(0.5)
                width: table.wordsWidth
                font.weight: row.other ? Font.DemiBold : Font.Normal
                text: table.others[row.index] ?? ""
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Text {
                visible: table.both && row.likeness !== ""
                x: two.x - width - Theme.mm(1.5)
                y: one.y
                text: row.other ? "≠" : "="
                font.family: Theme.sans
                font.weight: Font.DemiBold
                font.pixelSize: Theme.small
                color: row.other ? Theme.stop : Theme.good
                Accessible.ignored: true
            }
        }
    }
}
