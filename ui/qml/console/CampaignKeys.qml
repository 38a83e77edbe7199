pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui
import Firma.Desk

// Who can open signatures; and keys made, printed, tried and brought back.
DeskScroll {
    id: page

    required property CampaignDesk campaign
    required property KeyDesk keys
    required property ConsoleShell shell

    focus: true

    Repeater {
        model: page.campaign.rowKeys

        FormRow {
            required property int index

            objectName: "field" + index
            width: parent?.width ?? 0
            kind: page.campaign.kinds[index] ?? ""
            label: page.campaign.labels[index] ?? ""
            value: page.campaign.values[index] ?? ""
            options: ""
            wrong: page.campaign.wrongs[index] ?? ""
            onEdited: words => page.campaign.edit(index, words)
            onAdded: page.campaign.add(index)
            onDropped: page.campaign.drop(index)
        }
    }

    DeskButton {
        objectName: "takeKeyButton"
        width: Math.min(implicitWidth, parent?.width ?? 0)
        text: qsTr("Add an organizer from their key file…")
        onClicked: dialog.open()
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    DeskChoice {
        objectName: "tasks"
        width: parent.width
        focus: true
        label: qsTr("Keys")
        names: page.keys.tasks
        current: page.keys.task
        onChosen: index => page.keys.choose(index)
    }

    KeyMake {
        visible: page.keys.task === 0
        width: parent.width
        keys: page.keys
        busy: page.campaign.busy
    }

    KeySheet {
        visible: page.keys.task === 1 || page.keys.task === 2
        width: parent.width
        keys: page.keys
        trying: page.keys.task === 2
    }

    KeyBack {
        visible: page.keys.task === 3
        width: parent.width
        keys: page.keys
    }

    FileDialog {
        id: dialog

        title: qsTr("Add an organizer from their key file…")
        nameFilters: [qsTr("Key files (*.key)")]
        onAccepted: page.campaign.takeKey(selectedFile)
    }
}
