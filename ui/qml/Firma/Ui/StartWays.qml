pragma ComponentBehavior: Bound

import QtQuick

// To sign, in both languages, or to read first; and what signing takes.
Column {
    id: ways

    required property string language

    signal signAsked
    signal readAsked

    spacing: Theme.mm(3.5)

    component Way: ActionButton {
        height: Math.max(implicitHeight, Theme.mm(17.6))
    }

    Flow {
        width: parent.width
        spacing: Theme.mm(4)

        Way {
            objectName: "signButton"
            width: Math.min(parent?.width ?? 0, Math.max(implicitWidth, Theme.mm(62)))
            text: ways.language === "es" ? "Firmar · Sign" : "Sign · Firmar"
            focus: true
            onClicked: ways.signAsked()
        }

        Way {
            objectName: "readButton"
            width: Math.min(parent?.width ?? 0, Math.max(implicitWidth, Theme.mm(46)))
            kind: ActionButton.Secondary
            text: qsTr("Read it first")
            onClicked: ways.readAsked()
        }
    }

    Prose {
        width: parent.width
        visible: Theme.textScale < 3
        font.pixelSize: Theme.small
        lineHeight: 1.1
        color: Theme.soft
        text: qsTr("1 minute · no ID · nothing is published unless you say so")
    }
}
