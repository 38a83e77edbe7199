pragma ComponentBehavior: Bound

import QtQuick

// The name of a file, whole, on a sheet.
Sheet {
    id: sheet

    required property string name

    height: words.implicitHeight + Theme.mm(8)

    Text {
        id: words

        x: Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        text: sheet.name
        textFormat: Text.PlainText
        wrapMode: Text.WrapAnywhere
        font.family: Theme.sans
        font.pixelSize: Theme.body
        color: Theme.text
    }
}
