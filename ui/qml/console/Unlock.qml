pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The way in: open the registry that is there, or make one for a campaign.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Entrance entrance

    heading: entrance.making ? qsTr("Make a registry") : qsTr("Open the registry")
    lead: entrance.making ? qsTr("A registry is one encrypted file that holds what all kiosks of a campaign brought. It is made once.") : qsTr("The encrypted file that holds what all kiosks brought. Its passphrase opens it.")
    listShown: false

    // Once: bound to what is typed, it would take the focus away from whoever types.
    Component.onCompleted: (entrance.file === "" ? registry : phrase).focus = true

    DeskScroll {
        anchors.fill: parent
        focus: true

        FilePick {
            objectName: "campaignFile"
            visible: page.entrance.making
            width: Math.min(parent.width, Theme.mm(150))
            label: qsTr("Campaign file (*.campaign)")
            path: page.entrance.campaignFile
            filters: [qsTr("Campaign files (*.campaign)")]
            onTyped: path => page.entrance.chooseCampaign(path)
            onChosen: file => page.entrance.chooseCampaignUrl(file)
        }

        DeskText {
            visible: page.entrance.making && page.entrance.title !== ""
            width: Math.min(parent.width, Theme.mm(150))
            font.family: Theme.serif
            text: page.entrance.title
        }

        FilePick {
            id: registry

            objectName: "registryFile"
            width: Math.min(parent.width, Theme.mm(150))
            label: page.entrance.making ? qsTr("Where the registry shall stand") : qsTr("The registry's file")
            path: page.entrance.file
            filters: [qsTr("All files (*)")]
            saving: page.entrance.making
            onTyped: path => page.entrance.chooseFile(path)
            onChosen: file => page.entrance.chooseUrl(file)
        }

        DeskField {
            id: phrase

            property string typed: ""

            objectName: "passphrase"
            width: Math.min(parent.width, Theme.mm(150))
            label: page.entrance.making ? qsTr("A passphrase for it: five words, or 16 letters and more") : qsTr("Passphrase")
            masked: !shown.checked
            value: typed
            onEdited: words => typed = words
            onAccepted: if (!page.entrance.making)
                page.entrance.unlock(typed)
        }

        DeskField {
            id: again

            property string typed: ""

            objectName: "again"
            visible: page.entrance.making
            width: Math.min(parent.width, Theme.mm(150))
            label: qsTr("The same passphrase again")
            masked: !shown.checked
            value: typed
            onEdited: words => typed = words
            onAccepted: page.entrance.create(phrase.typed, typed)
        }

        OptionRow {
            id: shown

            objectName: "showButton"
            width: Math.min(parent.width, Theme.mm(150))
            implicitHeight: Theme.control
            font.pixelSize: Theme.small
            text: qsTr("Show what I type")
        }

        ProblemLine {
            width: Math.min(parent.width, Theme.mm(150))
            problem: page.entrance.problem
        }

        UnlockWays {
            width: Math.min(parent.width, Theme.mm(150))
            making: page.entrance.making
            busy: page.shell.busy
            onForwardAsked: page.entrance.making ? page.entrance.create(phrase.typed, again.typed) : page.entrance.unlock(phrase.typed)
            onOtherAsked: page.entrance.make(!page.entrance.making)
        }

        DeskText {
            width: Math.min(parent.width, Theme.mm(150))
            topPadding: Theme.mm(4)
            color: Theme.soft
            text: qsTr("No campaign yet? Begin at “Campaign” in the list at the left: it needs no registry.")
        }
    }
}
