import QtQuick
import Firma.Ui

// What is wrong with a field, below it; a screen reader says it at once.
Text {
    visible: text !== ""
    textFormat: Text.PlainText
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.label
    wrapMode: Text.Wrap
    color: Theme.notice
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
}
