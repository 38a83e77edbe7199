pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What a volunteer may do. There is nothing here that shows or deletes a signature.
PageFrame {
    id: page

    required property Shell shell
    required property Volunteer volunteer
    required property Exporting exporting

    property bool closing: false

    heading: volunteer.eventName
    forward: volunteer.open ? qsTr("Back to signing") : qsTr("Write the export")
    back: qsTr("Switch off")
    onForwardAsked: volunteer.open ? volunteer.resume() : exporting.open()
    onBackAsked: volunteer.quit()

    Prose {
        width: parent.width
        color: Theme.soft
        text: page.volunteer.open ? qsTr("%1 · open").arg(page.volunteer.day) : qsTr("%1 · closed: it takes no more signatures").arg(page.volunteer.day)
    }

    DeskFigures {
        width: parent.width
        signed: page.volunteer.signed
        undone: page.volunteer.undone
        declined: page.volunteer.declined
        withdrawn: page.volunteer.withdrawn
    }

    Flow {
        width: parent.width
        spacing: Theme.gap
        visible: !page.closing

        ActionButton {
            objectName: "closeEventButton"
            visible: page.volunteer.open
            kind: ActionButton.Secondary
            text: qsTr("Close the event…")
            onClicked: page.closing = true
        }

        ActionButton {
            objectName: "exportButton"
            visible: page.volunteer.open
            kind: ActionButton.Secondary
            text: qsTr("Write a copy now")
            onClicked: page.exporting.open()
        }

        ActionButton {
            objectName: "newEventButton"
            visible: !page.volunteer.open
            kind: ActionButton.Secondary
            text: qsTr("Start another event")
            onClicked: page.volunteer.newEvent()
        }

        ActionButton {
            objectName: "withdrawButton"
            visible: !page.volunteer.open
            kind: ActionButton.Secondary
            text: qsTr("Withdraw a signature…")
            onClicked: page.volunteer.withdraw()
        }

        ActionButton {
            objectName: "calibrateButton"
            kind: ActionButton.Secondary
            text: qsTr("Fit the screen…")
            onClicked: page.volunteer.calibrate()
        }
    }

    Prose {
        width: parent.width
        visible: page.closing
        text: qsTr("After closing, nobody can sign at this event any more. All signatures stay on this kiosk, sealed. The export comes next.")
    }

    Flow {
        width: parent.width
        spacing: Theme.gap
        visible: page.closing

        ActionButton {
            objectName: "keepOpenButton"
            kind: ActionButton.Secondary
            text: qsTr("Keep it open")
            onClicked: page.closing = false
        }

        ActionButton {
            objectName: "confirmCloseButton"
            text: qsTr("Close the event")
            onClicked: page.volunteer.closeEvent()
        }
    }
}
