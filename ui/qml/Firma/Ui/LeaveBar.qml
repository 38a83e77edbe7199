pragma ComponentBehavior: Bound

import QtQuick

// Asks once whether somebody means to leave.
ConfirmBar {
    question: qsTr("Leave without signing? Nothing you entered will be kept.")
    stay: qsTr("Stay here")
    leave: qsTr("Leave without signing")
}
