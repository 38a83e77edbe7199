pragma ComponentBehavior: Bound

import QtQuick

// How many of six digits were typed; readers hear the number and no digit.
Row {
    id: dots

    required property int typed

    spacing: Theme.mm(4)

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Digits typed: %1 of 6").arg(typed)

    Repeater {
        model: 6

        Rectangle {
            required property int index

            width: Theme.mm(5)
            height: width
            radius: width / 2
            color: index < dots.typed ? Theme.accent : Theme.sheet
            border.width: Theme.stroke
            border.color: index < dots.typed ? Theme.accent : Theme.line
        }
    }
}
