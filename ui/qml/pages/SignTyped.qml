pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The consent sentence right above the typed name, and the express act under it.
FocusScope {
    id: page

    required property Shell shell
    required property Signing signing

    property bool leaving: false

    focus: true

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign with your typed name")

    Sheet {
        id: sheet

        under: 0
        border.color: Theme.line
        x: Theme.mm(Theme.narrow ? 4 : 6)
        width: parent.width - 2 * x
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.mm(3)

        MoreArea {
            id: area

            x: Theme.mm(Theme.narrow ? 5 : 10)
            y: Theme.mm(3)
            width: parent.width - x - Theme.margin
            height: Math.min(name.y - y - Theme.gap, consent.implicitHeight + 2)

            LetterText {
                id: consent

                width: parent.width
                size: Theme.consent
                paragraphs: [page.signing.consent]
                numbers: []
            }
        }

        Text {
            id: name

            objectName: "typedName"
            x: line.x + Theme.mm(9)
            width: line.width - Theme.mm(9)
            anchors.bottom: line.top
            anchors.bottomMargin: -Theme.mm(6)
            text: page.signing.printed
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.italic: true
            font.pixelSize: Theme.letters(11)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.label
            elide: Text.ElideRight
            color: Theme.text

            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        SignatureLine {
            id: line

            x: area.x
            width: parent.width - 2 * x
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(3)
            under: qsTr("Typed in the place of a signature") + " · " + page.signing.town + ", " + page.signing.stateName
        }
    }

    SignFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: sheet.x
        width: sheet.width
        visible: !page.leaving
        drawn: false
        onBackAsked: page.signing.back()
        onWaysAsked: page.signing.otherWays()
        onLeaveAsked: page.leaving = true
        onSignAsked: page.signing.signTyped()
    }

    LeaveBar {
        visible: page.leaving
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: sheet.x
        width: sheet.width
        onStayAsked: page.leaving = false
        onLeaveAsked: page.signing.leave()
    }
}
