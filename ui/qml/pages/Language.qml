pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Each language is named in itself; the question is asked in both.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    readonly property bool beside: !Theme.portrait && width > Theme.mm(120)

    heading: "Choose your language\nElija su idioma"
    headingSize: Theme.question
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    Flow {
        width: parent.width
        topPadding: Theme.mm(5)
        spacing: Theme.mm(5)

        LanguageButton {
            objectName: "englishButton"
            width: page.beside ? (parent.width - Theme.mm(5)) / 2 : parent.width
            language: "English"
            words: "Continue in English"
            onClicked: page.signing.chooseLanguage("en")
        }

        LanguageButton {
            objectName: "spanishButton"
            width: page.beside ? (parent.width - Theme.mm(5)) / 2 : parent.width
            language: "Español"
            words: "Continuar en español"
            onClicked: page.signing.chooseLanguage("es")
        }
    }
}
