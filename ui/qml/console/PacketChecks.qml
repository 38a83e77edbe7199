pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// What to look at before printing: what is open first, each with the way to see to it.
FocusScope {
    id: pane

    required property Packeting packeting

    DeskScroll {
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.mm(2)
        width: parent.width
        focus: true
        spacing: 0

        Text {
            width: parent?.width ?? 0
            bottomPadding: Theme.mm(3)
            text: pane.packeting.heading
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: Theme.lead
            wrapMode: Text.Wrap
            color: Theme.text
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Repeater {
            model: pane.packeting.empty ? 0 : pane.packeting.checks.length

            CheckRow {
                required property int index

                objectName: "check" + index
                width: parent?.width ?? 0
                name: pane.packeting.checks[index] ?? ""
                level: pane.packeting.levels[index] ?? ""
                sentence: pane.packeting.sentences[index] ?? ""
                leads: (pane.packeting.pages[index] ?? "") !== ""
                onAsked: pane.packeting.go(index)
            }
        }

        DeskText {
            visible: pane.packeting.empty
            width: Math.min(parent?.width ?? 0, Theme.mm(120))
            color: Theme.soft
            text: qsTr("Merge the files of the kiosks first. Then this page says what is still open, and makes the packet.")
        }
    }

    Row {
        id: foot

        anchors.bottom: parent.bottom
        anchors.right: parent.right

        DeskButton {
            objectName: "forwardButton"
            kind: ActionButton.Primary
            text: pane.packeting.empty ? qsTr("Go to Merge") : qsTr("Go on to make it")
            onClicked: pane.packeting.forward()
        }
    }
}
