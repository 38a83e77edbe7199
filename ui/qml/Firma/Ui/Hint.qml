pragma ComponentBehavior: Bound

import QtQuick

// Something good to know; it asks for nothing and keeps nobody from going on.
Rectangle {
    id: hint

    required property string words

    implicitHeight: told.implicitHeight + 2 * Theme.mm(2.5)
    radius: Theme.radius * 0.6
    color: Theme.sheet
    border.width: Theme.stroke
    border.color: Theme.line

    Accessible.role: Accessible.Note
    Accessible.name: words

    Rectangle {
        width: Theme.mm(1)
        height: parent.height
        radius: width / 2
        color: Theme.accent
    }

    Prose {
        id: told

        x: Theme.mm(4)
        y: Theme.mm(2.5)
        width: parent.width - 2 * x
        text: hint.words
        Accessible.ignored: true
    }
}
