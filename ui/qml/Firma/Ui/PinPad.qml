pragma ComponentBehavior: Bound

import QtQuick

// Ten large keys and one to take back: six digits, shown as dots alone. A keyboard's digits count too.
FocusScope {
    id: pad

    required property int typed

    readonly property int side: Math.max(Theme.primary, Math.min(Theme.mm(18), Math.floor((height - 3 * gap) / 4)))
    readonly property int gap: Theme.mm(3.2)

    property bool resting: false

    signal pressed(int digit)
    signal erased

    function take(key: int): bool {
        const digit = key - Qt.Key_0;
        if (digit >= 0 && digit <= 9)
            pressed(digit);
        else if (key === Qt.Key_Backspace)
            erased();
        return (digit >= 0 && digit <= 9) || key === Qt.Key_Backspace;
    }

    implicitWidth: 3 * side + 2 * gap
    implicitHeight: 4 * Theme.primary + 3 * gap

    Keys.onPressed: event => event.accepted = !resting && pad.take(event.key)

    Repeater {
        model: [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]

        PadKey {
            required property int modelData
            required property int index

            objectName: "pin" + modelData
            x: (index === 9 ? 1 : index % 3) * (pad.side + pad.gap)
            y: Math.floor(index / 3) * (pad.side + pad.gap)
            width: pad.side
            height: pad.side
            focus: index === 0
            enabled: !pad.resting
            text: modelData
            onClicked: pad.pressed(modelData)
        }
    }

    PadKey {
        objectName: "pinErase"
        x: 2 * (pad.side + pad.gap)
        y: 3 * (pad.side + pad.gap)
        width: pad.side
        height: pad.side
        enabled: !pad.resting && pad.typed > 0
        sign: "backspace"
        Accessible.name: qsTr("Take the last digit back")
        onClicked: pad.erased()
    }
}
