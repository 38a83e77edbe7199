pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The event's day, one at a time: few are far from today.
PageFrame {
    id: page

    required property Shell shell
    required property Planning planning

    heading: qsTr("On which day is it?")
    forward: qsTr("Continue")
    onForwardAsked: planning.next()

    Heading {
        objectName: "eventDay"
        width: parent.width
        font.family: Theme.sans
        font.pixelSize: Theme.title
        text: page.planning.isToday ? qsTr("%1 (today)").arg(page.planning.day) : page.planning.day
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "earlierButton"
            kind: ActionButton.Secondary
            enabled: page.planning.earlier
            text: qsTr("A day earlier")
            onClicked: page.planning.moveDay(-1)
        }

        ActionButton {
            objectName: "laterButton"
            kind: ActionButton.Secondary
            enabled: page.planning.later
            text: qsTr("A day later")
            onClicked: page.planning.moveDay(1)
        }
    }

    Prose {
        width: parent.width
        color: Theme.soft
        font.pixelSize: Theme.caption
        text: qsTr("Only days on which people can sign this letter.")
    }
}
