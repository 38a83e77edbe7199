pragma ComponentBehavior: Bound

import QtQuick

// Back up, and more: beside the text where there is a margin, else under it.
Item {
    id: buttons

    required property bool tall
    required property bool begun
    required property bool ended

    signal turned(bool down)

    StripButton {
        objectName: "moreUpButton"
        width: buttons.tall ? parent.width : Theme.mm(22)
        height: buttons.tall ? Theme.primary : parent.height
        visible: buttons.begun || !buttons.tall
        enabled: buttons.begun
        tall: buttons.tall
        sign: "up"
        Accessible.name: qsTr("Go back up")
        onClicked: buttons.turned(false)
    }

    StripButton {
        objectName: "moreButton"
        x: buttons.tall ? 0 : Theme.mm(22) + Theme.gap
        y: parent.height - height
        width: parent.width - x
        height: buttons.tall ? Math.max(Theme.control, Math.min(Theme.mm(34), parent.height - Theme.primary - Theme.gap)) : parent.height
        enabled: !buttons.ended
        tall: buttons.tall
        sign: "down"
        text: buttons.ended ? qsTr("End") : qsTr("More")
        onClicked: buttons.turned(true)
    }
}
