pragma ComponentBehavior: Bound

import QtQuick

// Where you are, and language, text size, contrast: the same place on each page.
Item {
    id: bar

    required property int step
    required property int steps
    required property string language
    required property real textScale

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
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.barMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

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
