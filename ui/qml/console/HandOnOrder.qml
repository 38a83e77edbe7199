pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// One list: how many are on it and why they, in what form, and to whom it goes.
FocusScope {
    id: pane

    required property HandingOn handing
    required property bool working

    DeskScroll {
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.mm(2)
        width: parent.width
        focus: true
        spacing: Theme.mm(4)

        Text {
            objectName: "count"
            width: parent?.width ?? 0
            text: pane.handing.count
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: Theme.lead
            wrapMode: Text.Wrap
            color: Theme.text
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        DeskText {
            width: Math.min(parent?.width ?? 0, Theme.mm(150))
            text: pane.handing.why
        }

        DeskText {
            visible: pane.handing.columns !== ""
            width: Math.min(parent?.width ?? 0, Theme.mm(150))
            text: qsTr("Columns: %1").arg(pane.handing.columns)
            font.pixelSize: Theme.label
            color: Theme.soft
        }

        DeskField {
            objectName: "toBox"
            width: Math.min(parent?.width ?? 0, Theme.mm(120))
            label: qsTr("Whom does it go to?")
            problem: pane.handing.problem
            value: pane.handing.to
            longest: 200
            onEdited: words => pane.handing.setTo(words)
            onAccepted: pane.handing.write()
        }

        DeskChoice {
            objectName: "form"
            width: parent?.width ?? 0
            label: qsTr("What kind of file?")
            names: pane.handing.forms
            current: pane.handing.form
            onChosen: index => pane.handing.setForm(index)
        }
    }

    SaveLine {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        folder: pane.handing.folder
        saved: pane.handing.saved
        onFolderChosen: folder => pane.handing.chooseFolder(folder)

        DeskButton {
            objectName: "writeButton"
            kind: ActionButton.Primary
            enabled: pane.handing.possible && !pane.working
            text: qsTr("Save the list")
            onClicked: pane.handing.write()
        }
    }
}
