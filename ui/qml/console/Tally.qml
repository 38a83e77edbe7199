pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The numbers, and the pictures that people would rather look at.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property Tallying tallying

    heading: qsTr("Tally")
    lead: tallying.empty ? "" : qsTr("What stands tonight. It is counted anew after each merge and each decision.")
    listShown: !tallying.empty
    listWidth: Math.min(width * 0.3, Theme.mm(58) * Theme.even)

    list: DeskList {
        anchors.fill: parent
        label: qsTr("Pictures")
        titles: page.tallying.kinds
        chosen: page.tallying.chosen
        onPicked: index => page.tallying.choose(index)
    }

    EmptyNote {
        visible: page.tallying.empty
        width: parent.width
        title: qsTr("There is nothing to count yet.")
        words: qsTr("Merge the files that the kiosks brought. Then the sums, the map and the days stand here.")
        action: qsTr("Go to Merge")
        onAsked: page.shell.go("Merge")
    }

    DeskScroll {
        anchors.fill: parent
        visible: !page.tallying.empty
        spacing: Theme.mm(4)

        TallySum {
            width: parent?.width ?? 0
            figure: page.tallying.figure
            caption: page.tallying.caption
            ties: page.tallying.ties
            tied: page.tallying.tied
        }

        Drawing {
            objectName: "picture"
            width: parent?.width ?? 0
            height: width * ratio
            svg: page.tallying.svg

            Accessible.role: Accessible.Graphic
            Accessible.name: (page.tallying.kinds[page.tallying.chosen] ?? "") + ". " + page.tallying.told
        }

        FactTable {
            objectName: "table"
            width: Math.min(parent?.width ?? 0, Theme.mm(130) * Theme.even)
            labels: page.tallying.labels
            numbers: page.tallying.numbers
        }
    }

    foot: SaveLine {
        width: parent?.width ?? 0
        visible: !page.tallying.empty
        folder: page.tallying.folder
        saved: page.tallying.saved
        onFolderChosen: folder => page.tallying.chooseFolder(folder)

        DeskButton {
            objectName: "saveSvg"
            text: "SVG"
            Accessible.name: qsTr("Save the picture as SVG")
            onClicked: page.tallying.save("svg")
        }

        DeskButton {
            objectName: "savePdf"
            text: "PDF"
            Accessible.name: qsTr("Save the picture as PDF")
            onClicked: page.tallying.save("pdf")
        }

        DeskButton {
            objectName: "savePng"
            kind: ActionButton.Primary
            text: qsTr("Save the picture")
            Accessible.name: qsTr("Save the picture as PNG")
            onClicked: page.tallying.save("png")
        }
    }
}
