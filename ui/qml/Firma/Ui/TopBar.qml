pragma ComponentBehavior: Bound

import QtQuick

// Where you are, and language, text size, contrast: the same place on each page.
Item {
    id: bar

    required property int step
    required property int steps
    required property string language
    required property real textScale

    property bool withdrawable: false
    property bool hideable: false
    property bool listenable: false
    property bool listening: false

    signal withdrawAsked
    signal hideAsked
    signal listenAsked
    signal languageAsked
    signal textSizeAsked
    signal contrastAsked

    implicitHeight: Theme.bar

    Dots {
        x: Theme.barMargin
        visible: bar.steps > 0
        anchors.verticalCenter: parent.verticalCenter
        step: bar.step
        steps: bar.steps
        room: buttons.x - x - Theme.gap
    }

    ActionButton {
        objectName: "withdrawButton"
        visible: bar.withdrawable
        x: Math.max(Theme.margin - leftPadding, Theme.mm(17)) // beside the volunteers' corner
        width: Math.min(implicitWidth, buttons.x - x - Theme.gap)
        height: Theme.control
        anchors.verticalCenter: parent.verticalCenter
        kind: ActionButton.Quiet
        font.pixelSize: Theme.label
        text: qsTr("Withdraw my signature")
        onClicked: bar.withdrawAsked()
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.barMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        SmallButton {
            objectName: "hideButton"
            visible: bar.hideable
            text: Theme.narrow ? "" : qsTr("Hide")
            sign: "hide"
            Accessible.name: qsTr("Hide the screen")
            Accessible.description: qsTr("Everything is wiped at once. The key F12 does the same.")
            onClicked: bar.hideAsked()
        }

        SmallButton {
            objectName: "listenButton"
            visible: bar.listenable
            sign: bar.listening ? "stop" : "speaker"
            Accessible.name: bar.listening ? qsTr("Stop reading aloud") : qsTr("Read aloud")
            onClicked: bar.listenAsked()
        }

        SmallButton {
            objectName: "languageButton"
            text: bar.language === "es" ? "English" : "Español"
            Accessible.name: bar.language === "es" ? "Change to English" : "Cambiar a español"
            onClicked: bar.languageAsked()
        }

        SmallButton {
            objectName: "textSizeButton"
            text: bar.textScale > 1 ? qsTr("A ×%L1").arg(bar.textScale) : "A+"
            Accessible.name: qsTr("Larger text")
            onClicked: bar.textSizeAsked()
        }

        SmallButton {
            objectName: "contrastButton"
            sign: "contrast"
            Accessible.name: qsTr("Contrast")
            onClicked: bar.contrastAsked()
        }
    }
}
