pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Signing rests: nothing is taken here. In both languages, for nobody may have chosen one.
FocusScope {
    id: page

    required property Shell shell
    required property Gate gate

    focus: true

    Accessible.role: Accessible.Pane
    Accessible.name: first.text + " " + second.text

    Column {
        x: Theme.margin
        y: Math.max(0, (volunteers.y - height) / 2)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(4)

        Heading {
            id: first

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Math.min(Theme.title, Theme.letters(11))
            text: page.shell.language === "es" ? "Un momento, por favor" : "One moment, please"
        }

        Prose {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Math.min(Theme.lead, Theme.letters(6))
            text: page.shell.language === "es" ? "La firma está en pausa. En breve continuamos." : "Signing is paused. We will go on shortly."
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm(30)
            height: Theme.stroke
            color: Theme.hairline
        }

        Heading {
            id: second

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.question
            color: Theme.soft
            text: page.shell.language === "es" ? "One moment, please" : "Un momento, por favor"
        }

        Prose {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Math.min(Theme.lead, Theme.letters(6))
            color: Theme.soft
            text: page.shell.language === "es" ? "Signing is paused. We will go on shortly." : "La firma está en pausa. En breve continuamos."
        }
    }

    ActionButton {
        id: volunteers

        objectName: "volunteersButton"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(5)
        kind: ActionButton.Quiet
        focus: true
        text: qsTr("For volunteers")
        onClicked: page.gate.open()
    }
}
