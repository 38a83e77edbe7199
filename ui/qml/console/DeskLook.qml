pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Hands the window's size and the organizer's wishes to the theme, at desk density.
Item {
    id: look

    required property ConsoleShell shell
    required property int windowWidth
    required property int windowHeight

    component Wish: Binding {
        target: Theme
    }

    // Pixels a millimetre: what is read at arm's length on a desk may be smaller.
    Wish {
        property: "density"
        value: 3.6
    }

    Wish {
        property: "textScale"
        value: look.shell.textScale
    }

    Wish {
        property: "palette"
        value: look.shell.palette
    }

    Wish {
        property: "motion"
        value: look.shell.animated
    }

    Wish {
        property: "windowWidth"
        value: look.windowWidth
    }

    Wish {
        property: "windowHeight"
        value: look.windowHeight
    }
}
