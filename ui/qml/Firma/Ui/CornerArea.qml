pragma ComponentBehavior: Bound

import QtQuick

// The volunteer's corner: held for two seconds, or tapped five times within three.
Item {
    id: corner

    property int taps: 0

    signal held

    function tap(): void {
        taps = patience.running ? taps + 1 : 1;
        if (taps === 1)
            patience.restart();
        if (taps === 5) {
            patience.stop();
            held();
        }
    }

    width: Theme.mm(16)
    height: Theme.mm(16)

    Accessible.ignored: true

    TapHandler {
        longPressThreshold: 2
        onLongPressed: corner.held()
        onTapped: corner.tap()
    }

    Timer {
        id: patience

        interval: 3000
    }
}
