pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui
import Firma.Desk

// One organizer whose passphrase opens the file, and the way to take it away.
Item {
    id: row

    required property string name
    required property bool removable

    signal removed

    height: Theme.control + Theme.mm(2)

    Accessible.role: Accessible.ListItem
    Accessible.name: name

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        name: "check"
        color: Theme.good
    }

    DeskText {
        x: sign.width + Theme.mm(3)
        width: parent.width - x - (remove.visible ? remove.width + Theme.gap : 0)
        anchors.verticalCenter: parent.verticalCenter
        text: row.name
        Accessible.ignored: true
    }

    DeskButton {
        id: remove

        objectName: "removeButton"
        visible: row.removable
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Take away")
        Accessible.name: qsTr("Take away the passphrase: %1").arg(row.name)
        onClicked: row.removed()
    }
}
