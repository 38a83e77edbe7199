pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// A paragraph at desk density.
Prose {
    font.pixelSize: Theme.small
    font.features: ({
            "tnum": 1
        })
}
