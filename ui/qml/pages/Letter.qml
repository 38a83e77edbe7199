pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The letter, whole and exact; a translation is a courtesy and says so.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    readonly property bool translatable: signing.letterIsForeign && signing.translation.length > 0
    readonly property bool translated: translatable && asked

    property bool asked: false

    heading: signing.title
    forward: qsTr("Sign the letter")
    back: qsTr("Back")
    onForwardAsked: signing.begin()
    onBackAsked: signing.back()

    Flow {
        visible: page.translatable
        width: parent.width
        spacing: Theme.gap

        Answer {
            objectName: "originalButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("The letter")
            checked: !page.translated
            onClicked: page.asked = false
        }

        Answer {
            objectName: "translationButton"
            width: Math.min(parent?.width ?? 0, implicitWidth)
            text: qsTr("Courtesy translation")
            checked: page.translated
            onClicked: page.asked = true
        }
    }

    Prose {
        visible: page.translated
        width: parent.width
        font.pixelSize: Theme.small
        color: Theme.soft
        text: qsTr("This translation is a courtesy. What you sign is the letter in its own language.")
    }

    Sheet {
        width: parent.width
        height: words.height + 2 * words.y

        LetterText {
            id: words

            x: Theme.mm(7)
            y: Theme.mm(7)
            width: parent.width - 2 * x
            paragraphs: page.translated ? page.signing.translation : page.signing.letter
            numbers: page.translated ? page.signing.translationNumbers : page.signing.letterNumbers
        }
    }
}
