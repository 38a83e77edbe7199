pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// A bank card is held to the screen: its drawing is made as large as the card itself.
FocusScope {
    id: page

    required property Shell shell
    required property Calibration calibration

    readonly property bool beside: !Theme.portrait

    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    component Step: ActionButton {
        kind: ActionButton.Secondary
        autoRepeat: true
    }

    MoreArea {
        id: words

        x: Theme.margin
        width: (page.beside ? parent.width - page.calibration.cardWidth - Theme.mm(9) : parent.width - Theme.margin) - x
        height: page.beside ? actions.y - Theme.gap : Math.min(contentHeight, actions.y * 0.55)
        spacing: Theme.mm(3)
        gutter: false

        Heading {
            id: title

            width: parent.width
            text: qsTr("Hold a bank card to the screen")
            font.pixelSize: Theme.question
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            Step {
                objectName: "smallerButton"
                text: qsTr("Smaller")
                onClicked: page.calibration.shrink()
            }

            Step {
                objectName: "largerButton"
                text: qsTr("Larger")
                onClicked: page.calibration.grow()
            }
        }

        ProblemLine {
            width: parent.width
            problem: page.calibration.problem
        }

        Prose {
            width: parent.width
            color: Theme.soft
            font.pixelSize: Theme.lead
            text: qsTr("Lay it on the drawing. Make the drawing larger or smaller until both are the same. Any card with a chip has this size.")
        }
    }

    Item {
        anchors.top: page.beside ? parent.top : words.bottom
        anchors.bottom: actions.top
        anchors.right: parent.right
        anchors.rightMargin: page.beside ? Theme.mm(4) : 0
        width: page.beside ? page.calibration.cardWidth + Theme.mm(1) : parent.width
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
