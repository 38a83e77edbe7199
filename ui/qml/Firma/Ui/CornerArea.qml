pragma ComponentBehavior: Bound

import QtQuick

// The volunteer's corner: held for two seconds, or tapped five times.
Item {
    id: corner

    signal held

    width: Theme.mm(16)
    height: Theme.mm(16)

    Accessible.ignored: true

    TapHandler {
        longPressThreshold: 2
        onLongPressed: corner.held()
        onTapped: if (tapCount === 5)
            corner.held()
    }
}
