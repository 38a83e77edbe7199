pragma ComponentBehavior: Bound

import QtQuick

// One sentence that says what happened, what was kept and what to do.
Rectangle {
    id: bar

    required property string refusal

    signal dismissed

    implicitHeight: Math.max(words.implicitHeight, button.height) + 2 * Theme.gap
    color: Theme.noticeGround

    Accessible.role: Accessible.AlertMessage
    Accessible.name: refusal

    Rectangle {
        width: parent.width
        height: Theme.ring
        color: Theme.notice
    }

    Text {
        id: words

        x: Theme.margin
        width: button.x - x - Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        text: bar.refusal
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.pixelSize: Math.min(Theme.lead, Theme.letters(9))
        wrapMode: Text.Wrap
        color: Theme.notice
        Accessible.ignored: true
    }

    ActionButton {
        id: button

        objectName: "dismissButton"
        x: parent.width - width - Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.mm(30), implicitWidth)
        text: qsTr("OK")
        onClicked: bar.dismissed()
    }
}
