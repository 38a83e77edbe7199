pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Which kind of storage the organizers have.
PageFrame {
    id: page

    required property Shell shell
    required property Storing storing

    heading: qsTr("Which storage do the organizers have?")
    back: qsTr("Back")
    onBackAsked: storing.back()

    Prose {
        width: parent.width
        visible: page.storing.problem === ""
        font.pixelSize: Theme.caption
        color: Theme.soft
        text: qsTr("What is sent is sealed: whoever runs the storage cannot read it. What you type here stays in this kiosk's journal.")
    }

    ProblemLine {
        width: parent.width
        problem: page.storing.problem
    }

    Suggestions {
        width: parent.width
        enabled: !page.storing.trying
        names: page.storing.kinds
        onTaken: index => page.storing.choose(index)
    }

    StripButton {
        objectName: "keepStorageButton"
        visible: page.storing.mayKeep
        width: Math.min(parent?.width ?? 0, implicitWidth)
        text: qsTr("Keep it all the same")
        onClicked: page.storing.keep()
    }
}
