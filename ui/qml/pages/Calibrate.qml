pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// A bank card is held to the screen: its drawing is made as large as the card itself.
FocusScope {
    id: page

    required property Shell shell
    required property Calibration calibration

    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    component Step: ActionButton {
        kind: ActionButton.Secondary
        autoRepeat: true
    }

    Column {
        id: words

        x: Theme.margin
        width: parent.width - 2 * x
        spacing: Theme.mm(2)

        Heading {
            id: title

            width: parent.width
            text: qsTr("Hold a bank card to the screen")
            font.pixelSize: Theme.question
        }

        Prose {
            width: parent.width
            color: Theme.soft
            font.pixelSize: Math.min(Theme.lead, Theme.letters(5.8))
            text: qsTr("Lay it on the drawing. Make the drawing larger or smaller until both are the same. Any card with a chip has this size.")
        }

        ProblemLine {
            width: parent.width
            problem: page.calibration.problem
        }
    }

    Item {
        id: table

        anchors.top: words.bottom
        anchors.bottom: ways.top
        width: parent.width
        clip: true

        Rectangle {
            objectName: "card"
            anchors.centerIn: parent
            width: page.calibration.cardWidth
            height: page.calibration.cardHeight
            // ISO/IEC 7810: the corners of a card are round by 3.18 mm.
            radius: width * 3.18 / 85.6
            color: Theme.sheet
            border.width: Theme.stroke
            border.color: Theme.accent

            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("A bank card, drawn")

            Rectangle {
                x: parent.width * 0.12
                y: parent.height * 0.36
                width: parent.width * 0.15
                height: width * 0.8
                radius: Theme.radius
                color: Theme.hairline
                border.width: Theme.stroke
                border.color: Theme.line
            }
        }
    }

    Flow {
        id: ways

        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.gap
        x: Math.max(Theme.margin, (parent.width - smaller.width - larger.width - spacing) / 2)
        width: parent.width - Theme.margin - x
        spacing: Theme.gap

        Step {
            id: smaller

            objectName: "smallerButton"
            text: qsTr("Smaller")
            onClicked: page.calibration.shrink()
        }

        Step {
            id: larger

            objectName: "largerButton"
            text: qsTr("Larger")
            onClicked: page.calibration.grow()
        }
    }

    Actions {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(5)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        forward: qsTr("It fits")
        back: qsTr("Back")
        onForwardAsked: page.calibration.keep()
        onBackAsked: page.calibration.leave()
    }
}
