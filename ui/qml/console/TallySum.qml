pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// The one number that counts, and whether the sums behind it tie.
Flow {
    id: sum

    required property string figure
    required property string caption
    required property string ties
    required property bool tied

    spacing: Theme.mm(4)

    Row {
        spacing: Theme.mm(2)

        Accessible.role: Accessible.StaticText
        Accessible.name: sum.figure + " " + sum.caption

        Text {
            id: big

            objectName: "figure"
            text: sum.figure
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: Theme.letters(9.5)
            font.features: ({
                    "tnum": 1
                })
            color: Theme.accent
            Accessible.ignored: true
        }

        Text {
            anchors.baseline: big.baseline
            text: sum.caption
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.weight: Font.DemiBold
            font.pixelSize: Theme.small
            color: Theme.text
            Accessible.ignored: true
        }
    }

    Row {
        height: big.height
        spacing: Theme.mm(1.5)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: sum.tied ? "check" : "cross"
            color: sum.tied ? Theme.good : Theme.stop
        }

        DeskText {
            objectName: "ties"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, sum.width - Theme.mm(8))
            text: sum.ties
            color: sum.tied ? Theme.good : Theme.stop
        }
    }
}
