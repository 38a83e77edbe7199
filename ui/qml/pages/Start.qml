pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The greeting: what the letter is, and the letter itself as an object with a pen beside it.
FocusScope {
    id: page

    required property Shell shell
    required property Signing signing
    required property Day day

    readonly property bool wide: !Theme.portrait && Theme.textScale < 1.5
    readonly property real spare: ways.y - words.y - asked.y - asked.height - Theme.mm(24)
    readonly property bool below: Theme.portrait && Theme.textScale < 1.5 && spare > Theme.mm(60)
    readonly property real column: page.width - 2 * Theme.margin - (wide ? paper.width + Theme.mm(14) : 0)
    readonly property bool linked: shell.link !== ""

    MoreArea {
        id: words

        anchors.top: parent.top
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.mm(3)
        x: Theme.margin
        width: page.column
        spacing: Theme.mm(3)
        gutter: false

        Kicker {
            width: parent.width
            text: page.shell.language === "es" ? "Carta abierta · Open letter" : "Open letter · Carta abierta"
        }

        Heading {
            width: parent.width
            text: page.signing.title
            font.pixelSize: Math.round(Theme.title * Math.min(1, 6.6 / Math.sqrt(text.length)))
            lineHeight: 0.96
        }

        Prose {
            width: parent.width
            font.pixelSize: Theme.letters(4.6 * Theme.even)
            lineHeight: 1.05
            color: Theme.soft
            text: Said.filled(qsTr("%1 requests to %2. To be handed over on %3."), [String(page.signing.requests.length), page.signing.addressees, page.signing.delivery])
        }

        Prose {
            id: asked

            width: parent.width
            font.pixelSize: Theme.small
            color: Theme.soft
            text: qsTr("Asked by: %1").arg(page.signing.controller)
        }

        Prose {
            objectName: "endingWords"
            width: parent.width
            visible: text !== ""
            font.pixelSize: Theme.small
            text: page.day.ending
        }

        Prose {
            width: parent.width
            visible: !paper.visible && page.signing.signedHere > 0
            font.pixelSize: Theme.lead
            text: qsTr("Signed here: %L1").arg(page.signing.signedHere)
        }

        LetterLink {
            visible: page.linked && !paper.visible
            width: parent.width
            link: page.shell.link
        }
    }

    StartWays {
        id: ways

        x: Theme.margin
        width: page.column
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(5)
        language: page.shell.language
        focus: true
        onSignAsked: page.signing.begin()
        onReadAsked: page.signing.read()
    }

    LetterSheet {
        id: paper

        visible: page.wide || page.below
        width: Theme.mm(51.5)
        height: page.below ? Math.min(Theme.mm(92), page.spare) : Math.min(Theme.mm(page.linked ? 84 : 115), parent.height - Theme.mm(20))
        x: page.below ? (parent.width - width) / 2 : parent.width - width - Theme.margin - Theme.mm(2)
        y: page.below ? ways.y - height - Theme.mm(14) : page.linked ? Theme.mm(2) : (parent.height - height) / 2 - Theme.mm(5)
        opening: page.signing.letter[0] ?? ""
        requests: page.signing.requests.length
        signedHere: page.signing.signedHere
    }

    LetterLink {
        visible: page.linked && paper.visible
        x: page.below ? Theme.margin : paper.x
        width: page.below ? paper.x - x - Theme.gap : paper.width
        anchors.bottom: page.below ? paper.bottom : parent.bottom
        anchors.bottomMargin: page.below ? 0 : Theme.mm(3)
        under: page.below
        link: page.shell.link
    }
}
