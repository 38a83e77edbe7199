pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Desk

// The campaign desk: its parts at the left, what one of them asks for beside it.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property CampaignDesk campaign

    readonly property bool atKeys: campaign.part === "keys"

    heading: qsTr("Campaign")
    lead: campaign.about

    list: DeskList {
        id: parts

        objectName: "parts"
        anchors.fill: parent
        label: qsTr("Parts of the campaign")
        titles: page.campaign.titles
        notes: page.campaign.notes
        signs: page.campaign.signs
        chosen: page.campaign.place
        onPicked: index => page.campaign.choose(index)
        onTaken: index => pane.forceActiveFocus(Qt.TabFocusReason)
    }
    foot: CampaignFoot {
        width: parent.width
        told: page.atKeys && page.campaign.keys.told !== "" ? page.campaign.keys.told : page.campaign.told
        wrong: page.atKeys && page.campaign.keys.wrong !== "" ? page.campaign.keys.wrong : page.campaign.wrong
        last: page.campaign.part === "sign"
        onNextAsked: page.campaign.next()
        onOpenAsked: file => page.campaign.openCampaign(file)
        onBeginAsked: page.campaign.begin()
    }

    Loader {
        id: pane

        function go(): void {
            const models = {
                campaign: page.campaign
            };
            const part = page.campaign.part;
            if (part === "keys")
                setSource("CampaignKeys.qml", {
                    campaign: page.campaign,
                    keys: page.campaign.keys,
                    shell: page.shell
                });
            else
                setSource(part === "check" ? "CampaignCheck.qml" : part === "preview" ? "CampaignPreview.qml" : part === "sign" ? "CampaignSign.qml" : "CampaignForm.qml", models);
        }

        anchors.fill: parent
        focus: true
        Component.onCompleted: go()
    }

    Connections {
        function onSection_changed(): void {
            pane.go();
        }

        function onJumped(index: int): void {
            const form = pane.item as CampaignForm;
            if (form)
                form.reach(index);
        }

        target: page.campaign
    }
}
