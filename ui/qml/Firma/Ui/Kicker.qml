pragma ComponentBehavior: Bound

import QtQuick

// What kind of thing the heading under it names.
Text {
    textFormat: Text.PlainText
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.small
    font.capitalization: Font.AllUppercase
    font.letterSpacing: Theme.mm(0.5)
    wrapMode: Text.Wrap
    color: Theme.soft
}
