pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// A fountain pen lying beside the letter: flat faces, drawn in a box of 100 by 12, then turned.
Item {
    id: pen

    property real length: Theme.mm(52)

    readonly property real share: length / 100

    implicitWidth: length
    implicitHeight: share * 12

    component Part: ShapePath {
        scale: Qt.size(pen.share, pen.share)
        strokeWidth: -1
    }

    Shape {
        anchors.fill: parent

        Part {
            fillColor: Theme.accent

            PathSvg {
                path: "M36 1 H95 Q100 6 95 11 H36 Z"
            }
        }

        Part {
            fillColor: Theme.pressed

            PathSvg {
                path: "M36 7.5 H97 Q96.5 9.5 95 11 H36 Z"
            }
        }

        Part {
            fillColor: Theme.line

            PathSvg {
                path: "M34 0.6 H38 V11.4 H34 Z M58 -0.6 H88 V1.4 H58 Z"
            }
        }

        Part {
            fillColor: Theme.text

            PathSvg {
                path: "M17 3 L34 1.6 V10.4 L17 9 Z"
            }
        }

        Part {
            fillColor: Theme.line

            PathSvg {
                path: "M0 6 Q8 2.6 17 3.4 V8.6 Q8 9.4 0 6 Z"
            }
        }

        Part {
            fillColor: Theme.paper

            PathSvg {
                path: "M1 5.75 H12 A1.2 1.2 0 1 1 12 6.25 H1 Z"
            }
        }
    }
}
