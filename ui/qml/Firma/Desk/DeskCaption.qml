import QtQuick
import Firma.Ui

// The label above a field; the field itself tells it to whoever cannot see.
Text {
    textFormat: Text.PlainText
    font.family: Theme.sans
    font.pixelSize: Theme.label
    color: Theme.soft
    wrapMode: Text.Wrap

    Accessible.ignored: true
}
