pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The privacy notice before any field; not agreeing is as large as agreeing.
FocusScope {
    id: page

    required property Shell shell
    required property Signing signing

    readonly property bool beside: !Theme.portrait && Theme.textScale < 3

    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    MoreArea {
        anchors.top: parent.top
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.mm(4)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(4)

        Heading {
            id: title

            width: parent.width
            text: qsTr("How your data is used")
        }

        Prose {
            width: parent.width
            font.pixelSize: Theme.small
            color: Theme.soft
            text: qsTr("Privacy notice, version %1. Who answers for your data: %2").arg(page.signing.noticeVersion).arg(page.signing.controller)
        }

        Paragraphs {
            width: parent.width
            paragraphs: page.signing.notice
        }

        ActionButton {
            objectName: "fullNoticeButton"
            kind: ActionButton.Quiet
            text: qsTr("Read the full notice")
            onClicked: page.signing.openFull()
        }
    }

    Grid {
        id: ways

        readonly property int cell: (width - (columns - 1) * columnSpacing) / columns
        readonly property int tall: Math.max(agreeButton.implicitHeight, declineButton.implicitHeight)

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(5)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        columns: page.beside ? 2 : 1
        layoutDirection: Qt.RightToLeft
        columnSpacing: Theme.mm(5)
        rowSpacing: Theme.gap

        ActionButton {
            id: agreeButton

            objectName: "agreeButton"
            width: ways.cell
            height: ways.tall
            text: qsTr("I agree, continue")
            onClicked: page.signing.agree()
        }

        ActionButton {
            id: declineButton

            objectName: "disagreeButton"
            width: ways.cell
            height: ways.tall
            kind: ActionButton.Secondary
            text: qsTr("I do not agree")
            onClicked: page.signing.disagree()
        }
    }
}
