pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The consent sentence right above the line, and the whole sheet to sign on.
FocusScope {
    id: page

    required property Shell shell
    required property Signing signing

    readonly property int most: (height - (keep.visible ? keep.height : foot.height)) * (Theme.portrait ? 0.5 : 0.42)
    readonly property bool marked: signing.way === "mark"
    readonly property bool whole: !Theme.portrait && consent.implicitHeight <= most

    property bool leaving: false

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign above the line")

    Sheet {
        id: sheet

        under: 0
        border.color: Theme.line
        x: Theme.mm(Theme.narrow ? 4 : 6)
        width: parent.width - 2 * x
        anchors.top: parent.top
        anchors.bottom: keep.visible ? keep.top : foot.top
        anchors.bottomMargin: Theme.mm(3)

        MoreArea {
            id: area

            x: Theme.mm(Theme.narrow ? 5 : 10)
            y: Theme.mm(3)
            width: parent.width - x - Theme.margin
            height: Math.min(page.most, consent.implicitHeight + 2)

            LetterText {
                id: consent

                width: parent.width
                size: Theme.consent
                paragraphs: [page.signing.consent]
                numbers: []
            }
        }

        SignatureLine {
            x: area.x
            width: parent.width - 2 * x
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(3)
            under: page.marked ? Said.filled(qsTr("Mark of %1 · Witness: %2"), [page.signing.printed, page.signing.witness]) : page.signing.printed + " · " + page.signing.town + ", " + page.signing.stateName
        }

        SignPad {
            id: pad

            objectName: "pad"
            anchors.fill: parent
            anchors.topMargin: page.whole ? Theme.mm(2) : area.y + area.height + Theme.gap
            onChanged: page.signing.drawOn()
        }
    }

    SignFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: sheet.x
        width: sheet.width
        visible: !page.leaving && !page.signing.asking
        strokes: pad.strokes
        blank: pad.blank
        onBackAsked: page.signing.back()
        onWaysAsked: page.signing.otherWays()
        onLeaveAsked: page.leaving = true
        onUndoAsked: pad.undoStroke()
        onClearAsked: pad.clear()
        onSignAsked: page.signing.sign(pad)
    }

    KeepBar {
        id: keep

        visible: page.signing.asking && !page.leaving
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: sheet.x
        width: sheet.width
        onStayAsked: page.signing.keep(pad)
        onLeaveAsked: pad.clear()
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
