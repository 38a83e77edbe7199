pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The greeting: what the letter is, and the letter itself as an object with a pen beside it.
FocusScope {
    id: page

    required property Shell shell
    required property Signing signing

    readonly property bool wide: !Theme.portrait && Theme.textScale < 1.5
    readonly property real spare: ways.y - words.y - words.contentHeight - Theme.mm(24)
    readonly property bool below: Theme.portrait && spare > Theme.mm(60)

    MoreArea {
        id: words

        anchors.top: parent.top
        anchors.topMargin: Theme.mm(4)
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.mm(4)
        x: Theme.margin
        width: (page.wide ? paper.x - Theme.mm(12) : page.width - Theme.margin) - x
        spacing: Theme.mm(4)
        gutter: false

        Text {
            width: parent.width
            text: qsTr("An open letter")
            font.family: Theme.sans
            font.weight: Font.DemiBold
            font.pixelSize: Theme.small
            font.capitalization: Font.AllUppercase
            font.letterSpacing: Theme.mm(0.5)
            color: Theme.soft
            elide: Text.ElideRight
        }

        Heading {
            width: parent.width
            text: page.signing.title
            font.pixelSize: Math.round(Theme.title * Math.min(1, 7.6 / Math.sqrt(text.length)))
            lineHeight: 0.96
        }

        Prose {
            width: parent.width
            font.pixelSize: Theme.lead
            color: Theme.soft
            text: qsTr("%1 requests. To be handed over on %2.").arg(page.signing.requests.length).arg(page.signing.delivery)
        }
    }

    Column {
        id: ways

        x: Theme.margin
        width: (page.wide ? paper.x - Theme.mm(12) : page.width - Theme.margin) - x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(6)
        spacing: Theme.mm(4.5)

        Flow {
            width: parent.width
            spacing: Theme.mm(4)

            ActionButton {
                objectName: "signButton"
                width: Math.min(parent.width, Math.max(implicitWidth, Theme.mm(56)))
                height: Math.max(implicitHeight, Theme.mm(17.6))
                text: qsTr("Sign the letter")
                focus: true
                onClicked: page.signing.begin()
            }

            ActionButton {
                objectName: "readButton"
                width: Math.min(parent.width, Math.max(implicitWidth, Theme.mm(46)))
                height: Math.max(implicitHeight, Theme.mm(17.6))
                kind: ActionButton.Secondary
                text: qsTr("Read it first")
                onClicked: page.signing.read()
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

    LetterSheet {
        id: paper

        visible: page.wide || page.below
        width: Theme.mm(51.5)
        height: page.below ? Math.min(Theme.mm(92), page.spare) : Math.min(Theme.mm(115), parent.height - Theme.mm(20))
        x: page.below ? (parent.width - width) / 2 : parent.width - width - Theme.margin - Theme.mm(2)
        y: page.below ? ways.y - height - Theme.mm(14) : (parent.height - height) / 2 - Theme.mm(5)
        opening: page.signing.letter[0] ?? ""
        requests: page.signing.requests.length
        signedHere: page.signing.signedHere
    }
}
