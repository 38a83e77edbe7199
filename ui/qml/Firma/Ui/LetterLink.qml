pragma ComponentBehavior: Bound

import QtQuick
import Firma

// The letter's own page as a code for a phone; only the page, nothing about who looks.
Grid {
    id: box

    required property string link

    property int size: Theme.mm(25)
    property bool under: false

    columns: under ? 1 : 2
    spacing: Theme.mm(2)
    verticalItemAlignment: Grid.AlignVCenter

    Rectangle {
        width: box.size
        height: width
        color: Theme.qrLight

        QrCode {
            objectName: "linkCode"
            anchors.fill: parent
            text: box.link
            dark: Theme.qrDark
            light: Theme.qrLight

            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The letter's page as a QR code: %1").arg(box.link)
        }
    }

    Text {
        width: box.under ? box.width : box.width - box.size - box.spacing
        text: qsTr("The letter on your phone")
        font.family: Theme.sans
        font.pixelSize: Theme.caption
        wrapMode: Text.Wrap
        color: Theme.soft
        Accessible.ignored: true
    }
}
