pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// How the day stands, what comes next, and one strong button for it.
PageFrame {
    id: page

    required property Shell shell
    required property Day day

    heading: day.eventName === "" ? shell.kioskName : day.eventName
    forward: day.strong
    forwardEnabled: !shell.busy
    back: day.next === "quit" ? "" : qsTr("Switch off")
    onForwardAsked: day.go(day.next)
    onBackAsked: day.go("quit")

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        color: Theme.soft
        text: page.day.told
    }

    Prose {
        objectName: "nextWords"
        width: parent.width
        font.pixelSize: Theme.lead
        text: page.day.says
    }

    DayWays {
        width: parent.width
        enabled: !page.shell.busy
        ways: page.day.ways
        words: page.day.wayWords
        onTaken: way => page.day.go(way)
    }
}
