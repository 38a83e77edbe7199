pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Said only once the signature cannot be lost; with the receipt, and a way to undo.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing
    required property Printing printing

    readonly property bool beside: !Theme.portrait && Theme.textScale < 3
    readonly property int square: Theme.mm(54)

    heading: qsTr("Thank you. Your signature is kept.")
    forward: qsTr("Done")
    onForwardAsked: signing.done()

    Grid {
        width: parent.width
        columns: page.beside ? 2 : 1
        columnSpacing: Theme.mm(10)
        rowSpacing: Theme.mm(4)

        Column {
            width: page.beside ? parent.width - page.square - Theme.mm(10) : parent.width
            spacing: Theme.mm(4)

            Text {
                objectName: "receiptCode"
                width: parent.width
                text: page.signing.receipt
                textFormat: Text.PlainText
                font.family: Theme.sans
                font.weight: Font.Bold
                font.pixelSize: Theme.title
                font.letterSpacing: Theme.mm(0.4)
                font.features: ({
                        tnum: 1
                    })
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
                color: Theme.text

                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Receipt code %1").arg(text)
            }

            Prose {
                width: parent.width
                text: qsTr("This is your receipt. Take a photo of it: with this code you can withdraw your signature later, free of charge.")
            }

            ProblemLine {
                width: parent.width
                problem: page.printing.problem
            }

            Flow {
                width: parent.width
                spacing: Theme.gap

                ActionButton {
                    objectName: "printButton"
                    visible: page.printing.possible
                    enabled: !page.printing.busy
                    width: Math.min(parent?.width ?? 0, implicitWidth)
                    kind: ActionButton.Secondary
                    text: page.printing.busy ? qsTr("Printing…") : page.printing.printed ? qsTr("Print again") : qsTr("Print the receipt")
                    onClicked: page.printing.start()
                }

                ActionButton {
                    objectName: "undoButton"
                    visible: page.signing.undoSeconds > 0
                    width: Math.min(parent?.width ?? 0, implicitWidth)
                    kind: ActionButton.Secondary
                    text: qsTr("Undo my signature (%1 s)").arg(page.signing.undoSeconds)
                    onClicked: page.signing.undo()
                }
            }
        }

        Sheet {
            width: page.square
            height: width
            color: Theme.qrLight

            QrCode {
                anchors.fill: parent
                anchors.margins: Theme.mm(1)
                text: page.signing.receiptPayload
                dark: Theme.qrDark
                light: Theme.qrLight

                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The receipt as a QR code")
            }
        }
    }
}
