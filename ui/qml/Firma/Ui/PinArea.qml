pragma ComponentBehavior: Bound

import QtQuick

// The dots, the pad and what is said of them. The pad stays where it is whatever is said.
FocusScope {
    id: area

    default property alias content: told.data

    required property int typed

    readonly property bool beside: !Theme.portrait

    property alias resting: pad.resting
    property string problem: ""

    signal pressed(int digit)
    signal erased

    implicitHeight: Math.max(told.y + told.implicitHeight, pad.y + pad.height)

    PinDots {
        id: dots

        x: area.beside ? 0 : Math.round((area.width - width) / 2)
        typed: area.typed
    }

    Column {
        id: told

        y: dots.height + Theme.mm(4) + (area.beside ? 0 : pad.height + Theme.mm(4))
        width: area.beside ? area.width - pad.width - Theme.mm(8) : area.width
        spacing: Theme.mm(4)

        ProblemLine {
            width: parent.width
            problem: area.problem
        }
    }

    PinPad {
        id: pad

        x: area.beside ? area.width - width : Math.round((area.width - width) / 2)
        y: area.beside ? 0 : dots.height + Theme.mm(4)
        height: implicitHeight
        focus: true
        typed: area.typed
        onPressed: digit => area.pressed(digit)
        onErased: area.erased()
    }
}
