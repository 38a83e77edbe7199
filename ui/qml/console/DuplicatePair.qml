pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Two signatures beside each other: ink, fields, and why they were proposed.
DeskScroll {
    id: pane

    required property Duplicating duplicating

    Row {
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: 2

            InkCard {
                required property int index

                objectName: "card" + index
                width: (parent.width - Theme.gap) / 2
                name: pane.duplicating.names[index] ?? ""
                ink: pane.duplicating.inks[index] ?? ""
                noInk: pane.duplicating.noInks[index] ?? ""
                chosen: pane.duplicating.asking && pane.duplicating.suggested === index
                mark: chosen ? (pane.duplicating.suggestion === "" ? qsTr("stays") : qsTr("stays: %1").arg(pane.duplicating.suggestion)) : ""
            }
        }
    }

    Text {
        width: parent.width
        visible: text !== ""
        text: pane.duplicating.verdict
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        color: Theme.good
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    DeskText {
        objectName: "reasons"
        width: parent.width
        visible: pane.duplicating.reasons.length > 0
        text: qsTr("Why: %1").arg(pane.duplicating.reasons.join("; "))
    }

    SideTable {
        width: parent.width
        labels: pane.duplicating.labels
        ones: pane.duplicating.left
        others: pane.duplicating.right
        likeness: pane.duplicating.likeness
    }

    Repeater {
        model: pane.duplicating.log

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
