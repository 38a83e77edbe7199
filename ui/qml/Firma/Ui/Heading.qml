pragma ComponentBehavior: Bound

import QtQuick

// The one question or sentence of a page.
Text {
    textFormat: Text.PlainText
    font.family: Theme.serif
    font.weight: Font.DemiBold
    font.pixelSize: Theme.heading
    lineHeight: 0.98
    wrapMode: Text.Wrap
    color: Theme.text

    Accessible.role: Accessible.Heading
    Accessible.name: text
}
