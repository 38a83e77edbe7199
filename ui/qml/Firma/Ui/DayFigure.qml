pragma ComponentBehavior: Bound

import QtQuick

// One number of the day, and under it what it counts.
Column {
    id: figure

    required property string count
    required property string label

    Accessible.role: Accessible.StaticText
    Accessible.name: count + " " + label

    Text {
        text: figure.count
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: Font.DemiBold
        font.pixelSize: Theme.letters(4.6)
        font.features: ({
                tnum: 1
            })
        color: Theme.text
        Accessible.ignored: true
    }

    Text {
        text: figure.label
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.pixelSize: Theme.label
        color: Theme.soft
        Accessible.ignored: true
    }
}
