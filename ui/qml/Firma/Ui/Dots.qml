pragma ComponentBehavior: Bound

import QtQuick

// Where one is: filled dots behind, a bar here, rings ahead.
Row {
    id: dots

    required property int step
    required property int steps

    // One of them is three dots wide; 1.7 mm stand between.
    readonly property real wanted: Theme.mm((steps + 2) * 2.4 + (steps - 1) * 1.7)
    readonly property real share: Math.min(1, room / wanted)
    readonly property int dot: Theme.mm(2.4 * share)

    property real room: wanted

    spacing: Theme.mm(1.7 * share)

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Step %1 of %2").arg(step).arg(steps)

    Repeater {
        model: dots.steps

        Rectangle {
            required property int index

            readonly property bool here: index === dots.step - 1

            width: here ? dots.dot * 3 : dots.dot
            height: dots.dot
            radius: dots.dot / 2
            color: index < dots.step ? Theme.accent : "transparent"
            border.width: Theme.stroke
            border.color: index < dots.step ? Theme.accent : Theme.line
        }
    }
}
