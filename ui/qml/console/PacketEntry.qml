pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui
import Firma.Desk

// One entry of the register: the pages if they are at hand, the facts, and who received it.
FocusScope {
    id: pane

    required property Packeting packeting

    readonly property bool pages: packeting.file !== ""

    PdfPages {
        id: preview

        objectName: "preview"
        visible: pane.pages
        enabled: visible
        focus: visible
        anchors.top: parent.top
        anchors.bottom: below.top
        anchors.bottomMargin: Theme.mm(2)
        width: parent.width
        file: pane.packeting.file
    }

    DeskScroll {
        visible: !pane.pages
        anchors.top: parent.top
        anchors.bottom: below.top
        width: parent.width

        FactTable {
            objectName: "facts"
            width: parent?.width ?? 0
            labels: pane.packeting.labels
            numbers: pane.packeting.facts
        }

        DeskText {
            width: parent?.width ?? 0
            color: Theme.soft
            text: qsTr("Its pages are shown on the evening on which it was made. The file itself lies where it was saved.")
        }
    }

    Column {
        id: below

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.mm(2)

        DeskText {
            objectName: "told"
            width: parent.width
            visible: text !== ""
            text: [pane.packeting.told, pane.packeting.printed, pane.packeting.problem].filter(one => one !== "").join(" ")
            color: pane.packeting.problem !== "" ? Theme.notice : Theme.good
            font.weight: Font.DemiBold
            wrapMode: Text.WrapAnywhere
            Accessible.role: Accessible.AlertMessage
        }

        ReceiptRow {
            width: parent.width
            received: pane.packeting.received
            words: pane.packeting.facts[5] ?? ""
            onNoted: who => pane.packeting.acknowledge(who)
        }

        Flow {
            width: parent.width
            visible: pane.pages
            layoutDirection: Qt.RightToLeft
            spacing: Theme.mm(2)

            DeskButton {
                objectName: "printButton"
                visible: pane.packeting.printers.length > 0
                kind: ActionButton.Primary
                text: qsTr("Print on %1").arg(pane.packeting.printers[0] ?? "")
                onClicked: pane.packeting.printOn(0)
            }

            DeskButton {
                objectName: "openButton"
                kind: pane.packeting.printers.length > 0 ? ActionButton.Secondary : ActionButton.Primary
                text: qsTr("Open in another program")
                onClicked: Qt.openUrlExternally(pane.packeting.url)
            }

            DeskButton {
                objectName: "saveButton"
                text: qsTr("Save a copy…")
                onClicked: dialog.open()
            }
        }
    }

    FileDialog {
        id: dialog

        title: qsTr("Save a copy…")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF files (*.pdf)")]
        onAccepted: pane.packeting.saveAs(selectedFile)
    }
}
