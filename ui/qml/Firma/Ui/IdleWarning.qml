pragma ComponentBehavior: Bound

import QtQuick

// Asks whether somebody is still there, before everything is wiped.
Rectangle {
    id: warning

    required property int seconds

    signal moreTime

    color: Theme.paper

    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    // Nothing under it may be touched.
    MouseArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(7)

        Heading {
            id: question

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Are you still there?")
        }

        Prose {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.lead
            color: Theme.soft
            text: qsTr("This page is wiped in %1 s. Nothing of yours is kept.").arg(warning.seconds)
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.mm(110))
            height: Theme.mm(2)
            radius: height / 2
            color: Theme.hairline

            Rectangle {
                width: parent.width * Math.min(1, warning.seconds / 30)
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }

        ActionButton {
            objectName: "moreTimeButton"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Math.max(implicitWidth, Theme.mm(75)))
            height: Math.max(implicitHeight, Theme.mm(18))
            text: qsTr("I need more time")
            focus: true
            onClicked: warning.moreTime()
        }
    }
}
