pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Components

// A run of keys, one a character.
Repeater {
    id: keys

    required property string letters

    model: letters.length

    Key {
        required property int index

        text: keys.letters[index] ?? ""
    }
}
