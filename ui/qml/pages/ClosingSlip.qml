pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui

// The closing slip: what organizers compare with what reaches them.
PageFrame {
    id: page

    required property Shell shell
    required property Slips slips

    readonly property bool beside: !Theme.portrait && Theme.textScale < 2
    readonly property int square: Theme.mm(68)

    heading: beside ? "" : qsTr("Closing slip")
    forward: qsTr("Go on")
    forwardEnabled: !shell.busy
    back: qsTr("Save as PDF")
    onForwardAsked: slips.next()
    onBackAsked: if (!slips.save())
        dialog.open()

    Accessible.name: qsTr("Closing slip")

    Grid {
        width: parent.width
        columns: page.beside ? 2 : 1
        columnSpacing: Theme.mm(10)
        rowSpacing: Theme.mm(4)

        Column {
            width: page.beside ? parent.width - page.square - Theme.mm(10) : parent.width
            spacing: Theme.mm(0.8)

            Heading {
                visible: page.beside
                width: parent.width
                text: qsTr("Closing slip")
            }

            Repeater {
                model: page.slips.labels.length

                SlipRow {
                    required property int index

                    width: parent?.width ?? 0
                    label: page.slips.labels[index] ?? ""
                    value: page.slips.values[index] ?? ""
                }
            }
        }

        Column {
            width: page.square
            spacing: Theme.mm(3)

            Sheet {
                width: page.square
                height: width
                color: Theme.qrLight

                QrCode {
                    objectName: "slipCode"
                    anchors.fill: parent
                    anchors.margins: Theme.mm(1)
                    text: page.slips.payload
                    dark: Theme.qrDark
                    light: Theme.qrLight

                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("The closing slip as a QR code")
                }
            }

            Prose {
                objectName: "slipWords"
                width: parent.width
                font.pixelSize: Theme.label
                color: page.slips.saved === "" ? Theme.soft : Theme.good
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                text: page.slips.saved !== "" ? page.slips.saved : qsTr("Take a photo of this page, or save it: organizers compare it with what reaches them.")
            }
        }
    }

    FolderDialog {
        id: dialog

        title: qsTr("Where shall the slip go?")
        onAccepted: page.slips.saveUrl(selectedFolder)
    }
}
