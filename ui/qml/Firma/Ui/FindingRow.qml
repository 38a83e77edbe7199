pragma ComponentBehavior: Bound

import QtQuick

// What one check found: a sign, its name, how it stands in a word, and what to do.
Column {
    id: row

    required property string group
    required property string name
    required property string level
    required property string levelWords
    required property string sentence

    readonly property color colour: level === "red" ? Theme.stop : level === "amber" ? Theme.notice : Theme.good

    spacing: Theme.mm(2)

    Text {
        visible: row.group !== ""
        width: parent.width
        topPadding: Theme.mm(1)
        text: row.group
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.lead
        color: Theme.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Item {
        width: parent.width
        height: words.height

        Accessible.role: Accessible.StaticText
        Accessible.name: row.name + ", " + row.levelWords + ". " + row.sentence

        Rectangle {
            id: sign

            y: Theme.mm(0.5)
            width: Theme.mm(7)
            height: width
            radius: row.level === "green" ? width / 2 : Theme.radius * 0.6
            color: row.colour

            Icon {
                anchors.centerIn: parent
                name: row.level === "red" ? "cross" : row.level === "amber" ? "minus" : "check"
                size: Theme.mm(5)
                color: Theme.paper
            }
        }

        Column {
            id: words

            x: sign.width + Theme.mm(4)
            width: parent.width - x
            spacing: Theme.mm(0.6)

            Text {
                width: parent.width
                text: row.name + " · " + row.levelWords
                textFormat: Text.PlainText
                font.family: Theme.sans
                font.weight: Font.DemiBold
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                color: row.colour
                Accessible.ignored: true
            }

            Prose {
                width: parent.width
                text: row.sentence
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
    }
}
