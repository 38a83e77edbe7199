pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What a volunteer needs less often.
PageFrame {
    id: page

    required property Shell shell
    required property Day day

    heading: qsTr("More for volunteers")
    forward: qsTr("To the desk")
    onForwardAsked: day.go("desk")

    Prose {
        objectName: "figuresWords"
        width: parent.width
        visible: !Theme.portrait && Theme.textScale >= 3
        font.pixelSize: Theme.lead
        text: page.day.figuresWords
    }

    Prose {
        width: parent.width
        visible: page.day.declined > 0
        color: Theme.soft
        text: qsTr("Did not agree to the notice: %L1").arg(page.day.declined)
    }

    DayWays {
        width: parent.width
        enabled: !page.shell.busy
        ways: page.day.more
        words: page.day.moreWords
        onTaken: way => page.day.go(way)
    }
}
