pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// A sign drawn in a box of 24 by 24: no face needs to have it.
Item {
    id: icon

    required property string name

    readonly property real share: size / 24
    readonly property bool solid: name === "contrast"

    property color color: Theme.text
    property real size: Theme.mm(4)

    function path(of: string): string {
        switch (of) {
        case "contrast":
            return "M12 3 A9 9 0 0 1 12 21 Z";
        case "check":
            return "M4 12.5 L9.5 18 L20 6.5";
        case "cross":
            return "M6 6 L18 18 M18 6 L6 18";
        case "minus":
            return "M5 12 H19";
        case "down":
            return "M5 9 L12 16 L19 9";
        case "up":
            return "M5 15 L12 8 L19 15";
        case "right":
            return "M9 5 L16 12 L9 19";
        case "undo":
            return "M8 5 L4 9 L8 13 M4 9 H14 A5.5 5.5 0 0 1 14 20 H9";
        case "shift":
            return "M12 4 L20 12.5 H15.5 V19 H8.5 V12.5 H4 Z";
        case "backspace":
            return "M9 5.5 H21 V18.5 H9 L3 12 Z M12 9 L18 15 M18 9 L12 15";
        case "enter":
            return "M19 6 V13 H6 M10 8.5 L5.5 13 L10 17.5";
        case "hide":
            return "M3 12 Q12 3.5 21 12 Q12 20.5 3 12 Z M12 9.2 A2.8 2.8 0 0 1 12 14.8 A2.8 2.8 0 0 1 12 9.2 Z M4.5 20 L19.5 4";
        case "speaker":
            return "M4 9.5 H8 L13 5 V19 L8 14.5 H4 Z M16.5 8.5 Q19 12 16.5 15.5 M19 6 Q23 12 19 18";
        case "stop":
            return "M6.5 6.5 H17.5 V17.5 H6.5 Z";
        case "pencil":
            return "M5 19 L6.5 14 L16.5 4 L20 7.5 L10 17.5 Z M14 6.5 L17.5 10";
        }
        return "";
    }

    implicitWidth: size
    implicitHeight: size

    Shape {
        anchors.fill: parent

        ShapePath {
            scale: Qt.size(icon.share, icon.share)
            strokeColor: icon.color
            strokeWidth: Math.max(1.6, icon.share * 2)
            fillColor: icon.solid ? icon.color : "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: icon.path(icon.name)
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: icon.size * 0.1
        visible: icon.solid
        color: "transparent"
        radius: width / 2
        border.width: Math.max(1.6, icon.share * 2)
        border.color: icon.color
    }
}
