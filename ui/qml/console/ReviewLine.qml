pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// One line of the queue: why it is here, the signature, and the reason that will be noted.
DeskScroll {
    id: pane

    required property Reviewing reviewing

    Rectangle {
        width: parent.width
        height: reasons.height + Theme.mm(6)
        radius: Theme.radius
        color: Theme.noticeGround

        Column {
            id: reasons

            x: Theme.mm(4)
            y: Theme.mm(3)
            width: parent.width - 2 * x
            spacing: Theme.mm(0.8)

            DeskText {
                width: parent.width
                font.weight: Font.DemiBold
                color: Theme.notice
                text: pane.reviewing.kind
            }

            DeskText {
                objectName: "whyWords"
                width: parent.width
                color: Theme.notice
                text: pane.reviewing.why
            }
        }
    }

    InkCard {
        objectName: "card"
        width: parent.width
        name: pane.reviewing.name
        ink: pane.reviewing.ink
        noInk: pane.reviewing.noInk
    }

    DeskField {
        objectName: "reasonBox"
        width: parent.width
        label: qsTr("The reason that is noted with your decision")
        value: pane.reviewing.reason
        longest: 500
        onEdited: words => pane.reviewing.setReason(words)
    }

    SideTable {
        width: parent.width
        both: false
        labels: pane.reviewing.labels
        ones: pane.reviewing.values
        others: []
        likeness: []
    }

    Repeater {
        model: pane.reviewing.log

        DeskText {
            required property int index
            required property string modelData

            objectName: "log" + index
            width: parent?.width ?? 0
            font.pixelSize: Theme.label
            color: Theme.soft
            text: modelData
        }
    }
}
