pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// Who sits here, and how the window looks: language, text size, contrast.
Column {
    id: foot

    required property string who
    required property bool opened
    required property bool outside
    required property string language
    required property real textScale

    signal lockAsked
    signal enterAsked
    signal languageAsked
    signal textSizeAsked
    signal contrastAsked

    spacing: Theme.mm(2)

    Text {
        visible: foot.who !== ""
        width: parent.width
        text: foot.who
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: Font.DemiBold
        font.pixelSize: Theme.label
        wrapMode: Text.Wrap
        color: Theme.soft
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    DeskButton {
        objectName: "lockButton"
        visible: foot.opened
        width: parent.width
        text: qsTr("Close the registry")
        onClicked: foot.lockAsked()
    }

    DeskButton {
        objectName: "enterButton"
        visible: !foot.opened && !foot.outside
        width: parent.width
        text: qsTr("Open a registry")
        onClicked: foot.enterAsked()
    }

    Flow {
        width: parent.width
        spacing: Theme.mm(1.5)

        SmallButton {
            objectName: "languageButton"
            text: foot.language === "es" ? "English" : "Español"
            Accessible.name: foot.language === "es" ? "Change to English" : "Cambiar a español"
            onClicked: foot.languageAsked()
        }

        SmallButton {
            objectName: "textSizeButton"
            text: foot.textScale > 1 ? qsTr("A ×%L1").arg(foot.textScale) : "A+"
            Accessible.name: qsTr("Larger text")
            onClicked: foot.textSizeAsked()
        }

        SmallButton {
            objectName: "contrastButton"
            sign: "contrast"
            Accessible.name: qsTr("Contrast")
            onClicked: foot.contrastAsked()
        }
    }
}
