pragma ComponentBehavior: Bound

import QtQuick

// One line of the closing slip: what it is, and under or beside it the value.
Column {
    id: row

    required property string label
    required property string value

    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    Text {
        width: row.width
        text: row.label
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.pixelSize: Theme.label
        wrapMode: Text.Wrap
        color: Theme.soft
        Accessible.ignored: true
    }

    Text {
        width: row.width
        text: row.value
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: Font.DemiBold
        font.pixelSize: Theme.lead
        font.features: ({
                tnum: 1
            })
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.ignored: true
    }
}
