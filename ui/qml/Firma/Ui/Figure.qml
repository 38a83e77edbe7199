pragma ComponentBehavior: Bound

import QtQuick

// One number of the day, and what it counts.
Column {
    id: figure

    required property int count
    required property string label

    spacing: Theme.mm(1)

    Accessible.role: Accessible.StaticText
    Accessible.name: count + " " + label

    Text {
        text: figure.count
        font.family: Theme.serif
        font.pixelSize: Theme.heading
        font.features: ({
                tnum: 1
            })
        color: Theme.text
        Accessible.ignored: true
    }

    Text {
        width: figure.width
        text: figure.label
        font.family: Theme.sans
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        color: Theme.soft
        Accessible.ignored: true
    }
}
