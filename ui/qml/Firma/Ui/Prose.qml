pragma ComponentBehavior: Bound

import QtQuick

// A paragraph to be read fast.
Text {
    textFormat: Text.PlainText
    font.family: Theme.sans
    font.pixelSize: Theme.body
    lineHeight: 1.12
    wrapMode: Text.Wrap
    color: Theme.text

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
