pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Settings

// The keyboard in our own scene: loaded with the first field, shown only while a field is in use.
Item {
    id: dock

    required property url layouts

    readonly property bool open: InputMethod.visible && panel.status === Loader.Ready

    height: open ? Theme.keyboardHeight : 0
    visible: open
    clip: true

    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "firma";
        VirtualKeyboardSettings.layoutPath = layouts;
        VirtualKeyboardSettings.activeLocales = ["en_US"];
        VirtualKeyboardSettings.locale = "en_US";
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = false;
        VirtualKeyboardSettings.fullScreenMode = false;
        VirtualKeyboardSettings.handwritingModeDisabled = true;
        VirtualKeyboardSettings.defaultInputMethodDisabled = true;
        VirtualKeyboardSettings.defaultDictionaryDisabled = true;
        VirtualKeyboardSettings.arrowKeyNavigationEnabled = false;
        VirtualKeyboardSettings.closeOnReturn = false;
        VirtualKeyboardSettings.keySoundVolume = 0;
    }

    // Started at once, its module would be compiled before the first page.
    Timer {
        interval: 100
        running: true
        onTriggered: panel.active = true
    }

    Connections {
        target: InputMethod

        function onVisibleChanged(): void {
            panel.active = true;
        }
    }

    Loader {
        id: panel

        objectName: "keyboard"
        active: false
        asynchronous: true
        width: dock.width
        source: "KeyboardPanel.qml"
        // A field that asked for the keyboard before it was there asked in vain.
        onLoaded: InputMethod.show()
    }
}
