pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// A button at desk density: one strong one a page, the others quieter.
ActionButton {
    kind: ActionButton.Secondary
    implicitHeight: Theme.control
    leftPadding: kind === ActionButton.Quiet ? Theme.mm(1) : Theme.mm(4.5)
    font.pixelSize: Theme.small
}
