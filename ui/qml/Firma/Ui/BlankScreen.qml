pragma ComponentBehavior: Bound

import QtQuick

// Nothing but black. Whoever touches it is told that nothing was kept, and may start anew.
Rectangle {
    id: screen

    property bool touched: false

    signal startAsked

    color: Theme.blank
    focus: true

    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Keys.onPressed: touched = true

    // Nothing under it may be touched.
    MouseArea {
        anchors.fill: parent
        onClicked: screen.touched = true
    }

    Rectangle {
        visible: screen.touched
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        height: rows.implicitHeight + Theme.mm(14)
        radius: Theme.radius
        color: Theme.paper

        Column {
            id: rows

            anchors.centerIn: parent
            width: parent.width - Theme.mm(16)
            spacing: Theme.mm(7)

            // In both languages: who touches it next may be somebody else.
            Prose {
                id: words

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Math.min(Theme.lead, Theme.letters(7))
                text: "This screen was hidden. Nothing that was typed or drawn was kept.\n\nEsta pantalla se ocultó. No se guardó nada de lo escrito ni de lo trazado."
            }

            ActionButton {
                objectName: "wakeButton"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, Math.max(implicitWidth, Theme.mm(75)))
                text: "Start anew · Empezar de nuevo"
                onVisibleChanged: if (visible)
                    forceActiveFocus()
                onClicked: screen.startAsked()
            }
        }
    }
}
