pragma ComponentBehavior: Bound

import QtQuick.VirtualKeyboard

// The panel alone, so that the rest of the window does not wait for its module.
InputPanel {
    externalLanguageSwitchEnabled: true
}
