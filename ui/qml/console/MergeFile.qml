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

    KioskWords {
        visible: words !== ""
        width: parent.width
        status: qsTr("Is “%1” one of yours?").arg(pane.merging.kiosk)
        words: pane.merging.kioskWords
        trust: "new"
        onJudged: said => pane.merging.judge(said === "confirm")
    }
}
