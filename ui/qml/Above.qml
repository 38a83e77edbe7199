pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// What may lie over a page: the volunteer's corner, the idle warning, and black.
Item {
    id: above

    required property Shell shell

    readonly property string page: shell.page

    function hold(): void {
        (black.item as Item)?.forceActiveFocus();
    }

    // A page that comes while all is black takes the keyboard's focus with it.
    onPageChanged: Qt.callLater(hold)

    CornerArea {
        onHeld: above.shell.cornerHeld()
    }

    component Cover: Loader {
        anchors.fill: parent
        onLoaded: (item as Item).forceActiveFocus()
    }

    Cover {
        active: above.shell.warnSeconds > 0
        sourceComponent: IdleWarning {
            seconds: above.shell.warnSeconds
            onMoreTime: above.shell.moreTime()
        }
    }

    Cover {
        id: black

        active: above.shell.blank
        sourceComponent: BlankScreen {
            onStartAsked: above.shell.wake()
        }
    }
}
