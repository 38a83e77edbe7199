pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// What came of it, told once it is done.
DeskText {
    objectName: "told"
    visible: text !== ""
    font.weight: Font.DemiBold
    color: Theme.good
    Accessible.role: Accessible.AlertMessage
}
