pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The letter: first in short, then whole and exact; a translation is a courtesy and says so.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing
    required property Voice voice

    readonly property bool translatable: signing.letterIsForeign && signing.translation.length > 0
    readonly property bool short: voice.part === 0
    readonly property bool translated: voice.part === 2

    // In short it shall stand on one page: the title was just read on the page before.
    heading: short && !Theme.portrait && Theme.textScale < 1.5 ? "" : signing.title
    headingSize: signing.title.length > 60 ? Theme.letters(4.7 * Theme.even) : Theme.question
    forward: qsTr("Sign the letter")
    back: qsTr("Back")
    onForwardAsked: signing.begin()
    onBackAsked: signing.back()

    Accessible.name: signing.title

    component Part: Answer {
        required property int part

        width: Math.min(parent?.width ?? 0, implicitWidth)
        height: Math.max(Theme.control, Math.round(Theme.button * 1.8))
        checked: page.voice.part === part
        onClicked: page.voice.show(part)
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        Part {
            objectName: "shortButton"
            part: 0
            text: qsTr("In short")
        }

        Part {
            objectName: "originalButton"
            part: 1
            text: qsTr("The letter")
        }

        Part {
            objectName: "translationButton"
            visible: page.translatable
            part: 2
            text: qsTr("Courtesy translation")
        }
    }

    Prose {
        visible: page.translated
        width: parent.width
        font.pixelSize: Theme.small
        color: Theme.soft
        text: qsTr("This translation is a courtesy. What you sign is the letter in its own language.")
    }

    InShort {
        visible: page.short
        width: parent.width
        asks: page.signing.asks
        requests: page.signing.requests
    }

    Sheet {
        visible: !page.short
        width: parent.width
        height: words.height + 2 * words.y

        LetterText {
            id: words

            x: Theme.mm(Theme.narrow && Theme.textScale > 2 ? 3 : 7)
            y: Theme.mm(7)
            width: parent.width - 2 * x
            paragraphs: page.translated ? page.signing.translation : page.signing.letter
            numbers: page.translated ? page.signing.translationNumbers : page.signing.letterNumbers
        }
    }
}
