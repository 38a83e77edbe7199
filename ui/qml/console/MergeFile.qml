pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// What came of one file; a kiosk that nobody heard of is confirmed or refused here.
DeskScroll {
    id: pane

    required property Merging merging

    readonly property color tone: merging.verdict === "failed" ? Theme.stop : merging.verdict === "look" ? Theme.notice : merging.verdict === "done" || merging.verdict === "seen" ? Theme.good : Theme.soft

    Text {
        width: parent.width
        text: pane.merging.title
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    DeskText {
        width: parent.width
        visible: text !== pane.merging.title
        font.pixelSize: Theme.label
        color: Theme.soft
        wrapMode: Text.WrapAnywhere
        text: pane.merging.file
    }

    Repeater {
        model: pane.merging.facts

        DeskText {
            required property int index
            required property string modelData

            objectName: "fact" + index
            width: parent?.width ?? 0
            color: pane.merging.verdict === "failed" ? pane.tone : Theme.text
            text: modelData
        }
    }

    Rectangle {
        visible: pane.merging.kioskWords !== ""
        width: parent.width
        height: question.height + Theme.mm(8)
        radius: Theme.radius
        color: Theme.noticeGround

        Column {
            id: question

            x: Theme.mm(4)
            y: Theme.mm(4)
            width: parent.width - 2 * x
            spacing: Theme.mm(3)

            DeskText {
                width: parent.width
                font.weight: Font.DemiBold
                color: Theme.notice
                text: qsTr("Is “%1” one of your kiosks? Its six words:").arg(pane.merging.kiosk)
            }

            DeskText {
                objectName: "sixWords"
                width: parent.width
                font.family: Theme.serif
                font.pixelSize: Theme.lead
                color: Theme.notice
                text: pane.merging.kioskWords
            }

            Flow {
                width: parent.width
                spacing: Theme.gap
                layoutDirection: Qt.RightToLeft

                DeskButton {
                    objectName: "oursButton"
                    kind: ActionButton.Primary
                    text: qsTr("Same words: it is ours")
                    onClicked: pane.merging.judge(true)
                }

                DeskButton {
                    objectName: "notOursButton"
                    text: qsTr("Not ours")
                    onClicked: pane.merging.judge(false)
                }
            }
        }
    }
}
