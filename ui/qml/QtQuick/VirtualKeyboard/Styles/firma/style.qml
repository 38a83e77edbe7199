pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Firma.Ui

// Our keyboard's look. It shows no candidates, no previews, no handles and no languages.
KeyboardStyle {
    id: style

    keyboardDesignWidth: Theme.windowWidth
    keyboardDesignHeight: Theme.keyboardHeight
    keyboardRelativeLeftMargin: Theme.keyboardMargin / Theme.windowWidth
    keyboardRelativeRightMargin: keyboardRelativeLeftMargin
    keyboardRelativeTopMargin: Theme.mm(2) / Theme.keyboardHeight
    keyboardRelativeBottomMargin: keyboardRelativeTopMargin

    keyboardBackground: Rectangle {
        color: Theme.board

        Rectangle {
            width: parent.width
            height: Theme.stroke
            color: Theme.hairline
        }
    }
    keyPanel: KeyFace {}
    spaceKeyPanel: KeyFace {
        name: qsTr("Space")
    }
    symbolKeyPanel: KeyFace {
        quiet: true
        name: qsTr("Numbers and signs, or letters")
    }
    backspaceKeyPanel: KeyFace {
        quiet: true
        sign: "backspace"
        name: qsTr("Delete the last letter")
    }
    shiftKeyPanel: KeyFace {
        quiet: true
        lit: InputContext.shiftActive || InputContext.capsLockActive
        sign: "shift"
        name: qsTr("Capital letter")
    }
    enterKeyPanel: KeyFace {
        quiet: true
        sign: "enter"
        name: qsTr("Done with this field")
    }
    characterPreviewDelegate: Item {
        property string text
    }
    alternateKeysListDelegate: Item {}
    alternateKeysListBackground: Item {}
    selectionListDelegate: Item {}
    selectionListBackground: Item {}
    popupListDelegate: Item {}
    popupListBackground: Item {}
    navigationHighlight: Rectangle {
        color: "transparent"
        radius: Theme.radius
        border.width: Theme.ring
        border.color: Theme.accent
    }
}
