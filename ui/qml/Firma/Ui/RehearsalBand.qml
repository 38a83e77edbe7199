pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Stripes that nothing else wears: what is signed under them does not count.
Rectangle {
    id: band

    readonly property int stripe: Theme.mm(4)

    function stripes(): string {
        let path = "";
        for (let x = -height; x < width; x += 2 * stripe)
            path += `M${x} ${height} L${x + height} 0 H${x + height + stripe} L${x + stripe} ${height} Z `;
        return path;
    }

    implicitHeight: Theme.mm(5)
    color: Theme.stripeGround
    clip: true

    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.stripe

            PathSvg {
                path: band.stripes()
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: words.implicitWidth + Theme.mm(8)
        height: parent.height
        color: Theme.stripeGround

        Text {
            id: words

            anchors.centerIn: parent
            text: qsTr("REHEARSAL · nothing signed here counts")
            font.family: Theme.sans
            font.weight: Font.Bold
            font.pixelSize: Theme.letters(3.6)
            color: Theme.stripe
            Accessible.ignored: true
        }
    }
}
