pragma ComponentBehavior: Bound

import QtQuick
import Firma

// Control and a digit show a page of the rail, Escape puts a sentence away.
Item {
    id: keys

    required property ConsoleShell shell

    Repeater {
        model: 9

        Item {
            id: one

            required property int index

            Shortcut {
                sequence: "Ctrl+" + (one.index + 1)
                onActivated: keys.shell.goTo(one.index)
            }
        }
    }

    Shortcut {
        sequence: "Escape"
        enabled: keys.shell.refusal !== ""
        onActivated: keys.shell.dismiss()
    }

    Shortcut {
        sequences: [StandardKey.ZoomIn]
        onActivated: keys.shell.largerText()
    }
}
