pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What withdrawing does, said before it is done.
PageFrame {
    id: page

    required property Shell shell
    required property Withdrawing withdrawing

    heading: qsTr("Withdraw this signature?")
    forward: qsTr("Withdraw my signature")
    back: qsTr("Back")
    onForwardAsked: withdrawing.withdraw()
    onBackAsked: withdrawing.back()

    Text {
        objectName: "withdrawCode"
        width: parent.width
        text: page.withdrawing.code
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.weight: Font.Bold
        font.pixelSize: Theme.question
        font.letterSpacing: Theme.mm(0.4)
        font.features: ({
                tnum: 1
            })
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.small
        color: Theme.text

        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Receipt code %1").arg(text)
    }

    Prose {
        width: parent.width
        text: qsTr("If this code belongs to a signature of this letter, it will be withdrawn, on whatever kiosk it was given. It will not be handed over.")
    }

    Prose {
        width: parent.width
        text: qsTr("If the letter was handed over before, those who received it are told.")
    }

    Prose {
        width: parent.width
        color: Theme.soft
        text: qsTr("It costs nothing and cannot be undone. You may sign again.")
    }
}
