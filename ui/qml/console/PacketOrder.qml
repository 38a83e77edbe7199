pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// What to make, in which language, and whom it goes to.
FocusScope {
    id: pane

    required property Packeting packeting
    required property bool working

    DeskScroll {
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.mm(2)
        width: parent.width
        focus: true
        spacing: Theme.mm(5)

        DeskChoice {
            objectName: "variant"
            width: parent?.width ?? 0
            label: qsTr("What for?")
            names: pane.packeting.variants
            current: pane.packeting.variant
            onChosen: index => pane.packeting.setVariant(index)
        }

        DeskText {
            objectName: "why"
            width: Math.min(parent?.width ?? 0, Theme.mm(150))
            text: pane.packeting.why
        }

        DeskChoice {
            objectName: "since"
            visible: pane.packeting.following && names.length > 0
            width: parent?.width ?? 0
            label: qsTr("It follows")
            names: pane.packeting.follows
            current: pane.packeting.since
            onChosen: index => pane.packeting.setSince(index)
        }

        DeskChoice {
            objectName: "region"
            visible: pane.packeting.regional && names.length > 0
            width: parent?.width ?? 0
            label: qsTr("Of which state?")
            names: pane.packeting.regions
            current: pane.packeting.region
            onChosen: index => pane.packeting.setRegion(index)
        }

        DeskField {
            objectName: "toBox"
            visible: !pane.packeting.following
            width: Math.min(parent?.width ?? 0, Theme.mm(120))
            label: qsTr("Whom does it go to?")
            hint: pane.packeting.variant === 0 ? qsTr("the addressees of the letter") : ""
            value: pane.packeting.to
            longest: 200
            onEdited: words => pane.packeting.setTo(words)
            onAccepted: pane.packeting.make()
        }

        DeskChoice {
            objectName: "language"
            width: parent?.width ?? 0
            label: qsTr("Language of the pages")
            names: pane.packeting.languages
            current: pane.packeting.language
            onChosen: index => pane.packeting.setLanguage(index)
        }

        ProblemLine {
            objectName: "problem"
            width: Math.min(parent?.width ?? 0, Theme.mm(150))
            problem: pane.packeting.problem
        }
    }

    SaveLine {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        folder: pane.packeting.folder
        saved: ""
        onFolderChosen: folder => pane.packeting.chooseFolder(folder)

        DeskButton {
            objectName: "makeButton"
            kind: ActionButton.Primary
            enabled: !pane.packeting.empty && !pane.working
            text: qsTr("Make it")
            onClicked: pane.packeting.make()
        }
    }
}
