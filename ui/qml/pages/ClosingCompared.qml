pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The copy was read back from where it lies, and is the same to the byte.
PageFrame {
    id: page

    required property Shell shell
    required property Closing closing

    heading: qsTr("Read back and compared")
    forward: qsTr("Go on")
    onForwardAsked: closing.next()

    Prose {
        objectName: "comparedWords"
        width: parent.width
        font.pixelSize: Theme.lead
        text: page.closing.compared
    }

    FileName {
        width: parent.width
        name: page.closing.fileName
    }

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        color: Theme.soft
        text: qsTr("You can take the stick out now.")
    }
}
