pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// The left side of the window: the rail, and under it who sits here and how it looks.
Rectangle {
    id: side

    required property ConsoleShell shell
    required property Entrance entrance

    width: Theme.mm(52) * Math.min(1.5, Theme.even)
    color: Theme.board

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        visible: Theme.palette !== "paper"
        color: Theme.line
    }

    Rail {
        x: Theme.mm(3)
        y: Theme.mm(5)
        width: parent.width - 2 * x
        height: foot.y - y - Theme.mm(2)
        pages: side.shell.rail
        ready: side.shell.ready
        notes: side.shell.notes
        current: side.shell.page
        title: side.shell.title
        onChosen: page => side.shell.go(page)
    }

    RailFoot {
        id: foot

        x: Theme.mm(5)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(4)
        width: parent.width - 2 * x
        who: side.shell.who
        opened: side.shell.opened
        outside: side.shell.page === "Unlock" || side.shell.page === "Who"
        language: side.shell.language
        textScale: side.shell.textScale
        onLockAsked: side.entrance.lock()
        onEnterAsked: side.shell.enter()
        onLanguageAsked: side.shell.toggleLanguage()
        onTextSizeAsked: side.shell.largerText()
        onContrastAsked: side.shell.nextPalette()
    }
}
