pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The first start: enrol this machine for a campaign, or try the program.
PageFrame {
    id: page

    required property Shell shell
    required property Setup setup
    required property Volunteer volunteer

    heading: qsTr("What would you like to do?")

    Prose {
        width: parent.width
        color: Theme.soft
        text: qsTr("This machine has not been set up yet.")
    }

    Flow {
        width: parent.width
        topPadding: Theme.mm(4)
        spacing: Theme.mm(6)

        Column {
            width: Theme.narrow ? parent.width : (parent.width - Theme.mm(6)) / 2
            spacing: Theme.mm(3)

            ActionButton {
                objectName: "setupButton"
                width: parent.width
                focus: true
                text: qsTr("Set up this kiosk")
                onClicked: page.setup.begin()
            }

            Prose {
                width: parent.width
                font.pixelSize: Theme.small
                text: qsTr("With the campaign file of your organizers. It takes five minutes, pen and paper.")
            }
        }

        Column {
            width: Theme.narrow ? parent.width : (parent.width - Theme.mm(6)) / 2
            spacing: Theme.mm(3)

            ActionButton {
                objectName: "tryButton"
                width: parent.width
                kind: ActionButton.Secondary
                text: qsTr("Try it")
                onClicked: page.setup.tryIt()
            }

            Prose {
                width: parent.width
                font.pixelSize: Theme.small
                text: qsTr("With a made-up campaign. Everything is marked as a rehearsal; nothing counts. An earlier trial is deleted.")
            }
        }
    }
}
