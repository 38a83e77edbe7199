pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// One thing to look at: a sign, what it is about, how it stands, and the way there.
Item {
    id: row

    required property string name
    required property string level
    required property string sentence
    required property bool leads

    readonly property bool good: level === "green"

    signal asked

    height: Math.max(words.height, way.visible ? way.height : 0) + Theme.mm(3.4)

    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + sentence

    Rectangle {
        id: sign

        y: words.y + Theme.mm(0.6)
        width: Theme.mm(5.4)
        height: width
        radius: row.good ? width / 2 : Theme.radius * 0.6
        color: row.good ? Theme.good : Theme.notice

        Icon {
            anchors.centerIn: parent
            name: row.good ? "check" : "minus"
            size: Theme.mm(4)
            color: Theme.paper
        }
    }

    Column {
        id: words

        x: sign.width + Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - (way.visible ? way.width + Theme.mm(3) : 0)

        DeskText {
            width: parent.width
            text: row.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        DeskText {
            width: parent.width
            text: row.sentence
            color: row.good ? Theme.soft : Theme.text
            Accessible.ignored: true
        }
    }

    DeskButton {
        id: way

        objectName: "wayButton"
        visible: row.leads
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("See to it")
        Accessible.name: qsTr("See to it: %1").arg(row.name)
        onClicked: row.asked()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }
}
