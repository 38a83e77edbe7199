pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// Words at the left, figures at the right, a fine line between rows.
Column {
    id: table

    required property list<string> labels
    required property list<string> numbers

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("The same as a table")

    Repeater {
        model: table.labels.length

        Item {
            id: row

            required property int index

            width: table.width
            height: Math.max(words.implicitHeight, figure.contentHeight) + Theme.mm(2.4)

            Accessible.role: Accessible.Row
            Accessible.name: words.text + ": " + figure.text

            Text {
                id: words

                width: parent.width - figure.width - Theme.mm(4)
                anchors.verticalCenter: parent.verticalCenter
                text: table.labels[row.index] ?? ""
                textFormat: Text.PlainText
                font.family: Theme.sans
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                color: Theme.text
                Accessible.ignored: true
            }

            Text {
                id: figure

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width * 0.7)
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                text: table.numbers[row.index] ?? ""
                textFormat: Text.PlainText
                font.family: Theme.sans
                font.weight: Font.DemiBold
                font.pixelSize: Theme.small
                font.features: ({
                        "tnum": 1
                    })
                color: Theme.text
                Accessible.ignored: true
            }

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.hairline
            }
        }
    }
}
