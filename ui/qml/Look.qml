pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Hands the window's size and the signer's wishes to the theme.
Item {
    id: look

    required property Shell shell
    required property int windowWidth
    required property int windowHeight

    component Wish: Binding {
        target: Theme
    }

    Wish {
        property: "density"
        value: look.shell.density > 0 ? look.shell.density : 5.9
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
        property: "tint"
        value: look.shell.accent === "" ? "transparent" : look.shell.accent
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
