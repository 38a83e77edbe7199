pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// One kiosk at one event: what its slip says, what is here, what to do next.
DeskScroll {
    id: pane

    required property Gapping gapping

    Text {
        width: parent.width
        text: pane.gapping.title
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
        objectName: "slipSentence"
        width: parent.width
        visible: text !== ""
        font.weight: Font.DemiBold
        color: pane.gapping.good ? Theme.good : Theme.stop
        text: pane.gapping.sentence
    }

    Rectangle {
        width: parent.width
        height: todo.height + Theme.mm(8)
        radius: Theme.radius
        color: Theme.sheet
        border.width: Theme.stroke
        border.color: Theme.line

        Column {
            id: todo

            x: Theme.mm(4)
            y: Theme.mm(4)
            width: parent.width - 2 * x
            spacing: Theme.mm(2)

            DeskText {
                width: parent.width
                font.pixelSize: Theme.label
                color: Theme.soft
                text: qsTr("What to do next")
            }

            Repeater {
                model: pane.gapping.steps

                DeskText {
                    required property int index
                    required property string modelData

                    objectName: "step" + index
                    width: parent?.width ?? 0
                    font.weight: index === 0 ? Font.DemiBold : Font.Normal
                    text: modelData
                }
            }
        }
    }

    Repeater {
        model: pane.gapping.facts

        DeskText {
            required property int index
            required property string modelData

            objectName: "fact" + index
            width: parent?.width ?? 0
            text: modelData
        }
    }

    KioskWords {
        width: parent.width
        visible: pane.gapping.words !== ""
        status: pane.gapping.status
        words: pane.gapping.words
        trust: pane.gapping.trust
        onJudged: said => pane.gapping.judge(said)
    }
}
