pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Two versions of one record side by side; one of them may stand.
DeskScroll {
    id: pane

    required property Versions versions

    Row {
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: pane.versions.names.length

            Column {
                id: side

                required property int index

                width: (parent.width - Theme.gap) / 2
                spacing: Theme.gap

                InkCard {
                    objectName: "version" + side.index
                    width: parent.width
                    name: pane.versions.names[side.index] ?? ""
                    ink: pane.versions.inks[side.index] ?? ""
                    noInk: pane.versions.noInks[side.index] ?? ""
                    mark: pane.versions.marks[side.index] ?? ""
                    chosen: mark !== ""
                }

                KeyButton {
                    objectName: "take" + side.index
                    enabled: pane.versions.readable[side.index] === "readable"
                    key: side.index + 1
                    text: qsTr("This one stands")
                    onClicked: pane.versions.take(side.index)
                }
            }
        }
    }

    DeskButton {
        objectName: "nextVersion"
        visible: pane.versions.several
        text: qsTr("Compare with the next version")
        onClicked: pane.versions.next()
    }

    SideTable {
        width: parent.width
        labels: pane.versions.labels
        ones: pane.versions.ones
        others: pane.versions.others
        likeness: pane.versions.likeness
    }

    Repeater {
        model: pane.versions.log

        DeskText {
            required property int index
            required property string modelData

            objectName: "versionLog" + index
            width: parent?.width ?? 0
            font.pixelSize: Theme.label
            color: Theme.soft
            text: modelData
        }
    }
}
