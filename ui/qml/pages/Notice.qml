pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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
            text: Said.filled(qsTr("Privacy notice, version %1. Who answers for your data: %2"), [page.signing.noticeVersion, page.signing.controller])
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

    GridLayout {
        id: ways

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(5)
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        columns: 3
        columnSpacing: Theme.mm(4)
        rowSpacing: Theme.gap

        Way {
            id: agreeButton

            objectName: "agreeButton"
            text: qsTr("I agree, continue")
            Layout.row: 0
            Layout.column: page.beside ? 2 : 0
            onClicked: page.signing.agree()
        }

        Way {
            objectName: "disagreeButton"
            kind: ActionButton.Secondary
            text: qsTr("I do not agree")
            Layout.row: page.beside ? 0 : 1
            Layout.column: page.beside ? 1 : 0
            onClicked: page.signing.disagree()
        }

        ActionButton {
            objectName: "backButton"
            kind: ActionButton.Quiet
            text: qsTr("Back")
            Layout.row: page.beside ? 0 : 2
            Layout.column: 0
            Layout.minimumWidth: Theme.mm(20)
            onClicked: page.signing.back()
        }
    }

    component Way: ActionButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: Math.max(agreeButton.implicitHeight, implicitHeight)
        Layout.columnSpan: page.beside ? 1 : 3
    }
}
