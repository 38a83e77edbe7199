pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What may lie over a page: the volunteer's corner, the idle warning, and black.
Item {
    id: above

    required property Shell shell

    signal lifted

    CornerArea {
        onHeld: above.shell.cornerHeld()
    }

    component Cover: Loader {
        anchors.fill: parent
        onLoaded: (item as Item).forceActiveFocus()
        onActiveChanged: if (!active)
            above.lifted()
    }

    Cover {
        active: above.shell.warnSeconds > 0
        sourceComponent: IdleWarning {
            seconds: above.shell.warnSeconds
            onMoreTime: above.shell.moreTime()
        }
    }

    Cover {
        active: above.shell.blank
        sourceComponent: BlankScreen {
            onStartAsked: above.shell.wake()
        }
    }
}
