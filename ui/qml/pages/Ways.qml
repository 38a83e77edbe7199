pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Firma
import Firma.Ui

// Other ways to sign, and help with any of them: each counts as much as the others.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("How would you like to sign?")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    component Offer: WayButton {
        required property string way

        objectName: way + "Button"
        chosen: page.signing.way === way
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        onClicked: page.signing.signBy(way)
    }

    GridLayout {
        width: parent.width
        columns: width > Theme.mm(150) && Theme.textScale <= 2 ? 2 : 1
        columnSpacing: Theme.mm(4)
        rowSpacing: Theme.gap

        Offer {
            way: "draw"
            text: qsTr("Draw my signature")
            help: qsTr("With a finger, a stylus or the mouse.")
        }

        Offer {
            way: "steady"
            text: qsTr("Draw on a bigger, steadier pad")
            help: qsTr("The whole screen, a thicker line; for hands that shake.")
        }

        Offer {
            way: "mark"
            text: qsTr("Make a mark, with a witness")
            help: qsTr("An X or any other mark; somebody who sees it gives their name.")
        }

        Offer {
            way: "type"
            text: qsTr("Sign with my typed name")
            help: qsTr("Nothing to draw: your name stands in its place.")
        }
    }

    OptionRow {
        id: helped

        objectName: "assistedOption"
        width: parent.width
        text: page.signing.assisted && page.signing.helper !== "" ? qsTr("A volunteer is helping me: %1").arg(page.signing.helper) : qsTr("A volunteer is helping me")
        checked: page.signing.assisted
        onToggled: {
            const wanted = checked;
            checked = Qt.binding(() => page.signing.assisted);
            page.signing.setAssisted(wanted);
        }
    }
}
