pragma ComponentBehavior: Bound

import QtQuick

// Asks once whether a very small drawing is meant; an X is as good a signature as any.
ConfirmBar {
    question: qsTr("This is very small or short. Keep it as your signature?")
    stay: qsTr("Yes, keep it and sign")
    leave: qsTr("Clear and draw again")
}
