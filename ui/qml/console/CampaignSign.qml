pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// What is new in this version, and the key that signs it.
DeskScroll {
    id: sign

    required property CampaignDesk campaign

    focus: true

    DeskText {
        width: parent.width
        font.family: Theme.serif
        font.pixelSize: Theme.lead
        text: qsTr("Version %1").arg(sign.campaign.version) + " · " + sign.campaign.comparison
    }

    Repeater {
        model: sign.campaign.differences

        Column {
            id: difference

            required property int index
            required property string modelData

            width: parent?.width ?? 0

            DeskText {
                width: parent.width
                text: difference.modelData
                font.weight: Font.DemiBold
            }

            DeskText {
                width: parent.width
                visible: text !== ""
                text: sign.campaign.differenceNotes[difference.index] ?? ""
                color: Theme.soft
            }
        }
    }

    FilePick {
        id: root

        property string typedPath: sign.campaign.keys.root

        objectName: "rootFile"
        width: Math.min(parent.width, Theme.mm(150))
        focus: true
        label: qsTr("The root key: campaign-root.key")
        path: typedPath
        filters: [qsTr("Key files (*.key)")]
        onTyped: path => typedPath = path
        onChosen: file => typedPath = sign.campaign.keys.pathOf(file)
    }

    DeskField {
        id: phrase

        property string typed: ""

        objectName: "rootPhrase"
        width: Math.min(parent.width, Theme.mm(150))
        label: qsTr("Passphrase of the root key")
        masked: true
        value: typed
        onEdited: words => typed = words
    }

    FilePick {
        id: out

        property string typedPath: sign.campaign.fileName

        objectName: "outFile"
        width: Math.min(parent.width, Theme.mm(150))
        label: qsTr("The campaign file to write")
        path: typedPath
        saving: true
        filters: [qsTr("Campaign files (*.campaign)")]
        onTyped: path => typedPath = path
        onChosen: file => typedPath = sign.campaign.keys.pathOf(file)
    }

    DeskButton {
        objectName: "signCampaign"
        kind: ActionButton.Primary
        enabled: sign.campaign.complete
        text: qsTr("Sign the campaign")
        onClicked: sign.campaign.sign(root.typedPath, phrase.typed, out.typedPath)
    }

    DeskText {
        width: parent.width
        visible: !sign.campaign.complete
        color: Theme.notice
        text: qsTr("Something is still missing: see “What is missing”.")
    }
}
