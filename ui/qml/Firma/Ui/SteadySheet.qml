pragma ComponentBehavior: Bound

import QtQuick
import Firma

// A pad from edge to edge for hands that shake: a thick line that follows on a spring.
Item {
    id: sheet

    required property Signing signing

    signal backAsked

    Sheet {
        under: 0
        border.color: Theme.line
        x: Theme.mm(1)
        width: parent.width - 2 * x
        anchors.top: parent.top
        anchors.bottom: keep.visible ? keep.top : foot.top
        anchors.bottomMargin: Theme.mm(3)

        SignatureLine {
            x: Theme.mm(8)
            width: parent.width - 2 * x
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(3)
            under: sheet.signing.printed
        }

        SignPad {
            id: pad

            objectName: "pad"
            anchors.fill: parent
            anchors.topMargin: Theme.mm(2)
            steady: true
            thickness: 1.9
            onChanged: sheet.signing.drawOn()
        }
    }

    SignFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: Theme.barMargin
        width: parent.width - 2 * x
        visible: !sheet.signing.asking
        steady: true
        strokes: pad.strokes
        blank: pad.blank
        onBackAsked: sheet.backAsked()
        onUndoAsked: pad.undoStroke()
        onClearAsked: pad.clear()
        onSignAsked: sheet.signing.sign(pad)
    }

    KeepBar {
        id: keep

        visible: sheet.signing.asking
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        x: foot.x
        width: foot.width
        onStayAsked: sheet.signing.keep(pad)
        onLeaveAsked: pad.clear()
    }
}
