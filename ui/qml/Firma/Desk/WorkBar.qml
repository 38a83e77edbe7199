pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// Long work: its name, how far, how fast and how long still, with ways to pause and to stop.
Rectangle {
    id: bar

    required property string name
    required property real share
    required property int done
    required property int whole
    required property int speed
    required property int secondsLeft
    required property bool paused
    required property bool stopping

    signal pauseAsked
    signal resumeAsked
    signal stopAsked

    function remaining(): string {
        if (secondsLeft < 0)
            return "";
        return secondsLeft < 90 ? qsTr("%L1 s left").arg(secondsLeft) : qsTr("%L1 min left").arg(Math.round(secondsLeft / 60));
    }

    function told(): string {
        if (stopping)
            return qsTr("Stopping where nothing is half done…");
        if (paused)
            return qsTr("Paused");
        const parts = [whole > 0 ? qsTr("%L1 of %L2").arg(done).arg(whole) : "", speed > 0 ? qsTr("%L1 a second").arg(speed) : "", remaining()];
        return parts.filter(one => one !== "").join(" · ");
    }

    implicitHeight: Theme.control + Theme.mm(5)
    color: Theme.sheet

    Accessible.role: Accessible.ProgressBar
    Accessible.name: name + ", " + told()

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    Rectangle {
        width: parent.width * Math.min(1, bar.share)
        height: Theme.mm(1)
        color: Theme.accent
    }

    Column {
        x: Theme.mm(6)
        width: buttons.x - x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        DeskText {
            width: parent.width
            text: bar.name
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle
            wrapMode: Text.NoWrap
        }

        DeskText {
            width: parent.width
            text: bar.told()
            font.pixelSize: Theme.label
            color: Theme.soft
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(6)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        DeskButton {
            objectName: "pauseButton"
            text: bar.paused ? qsTr("Go on") : qsTr("Pause")
            enabled: !bar.stopping
            onClicked: bar.paused ? bar.resumeAsked() : bar.pauseAsked()
        }

        DeskButton {
            objectName: "stopButton"
            text: qsTr("Stop")
            enabled: !bar.stopping
            onClicked: bar.stopAsked()
        }
    }
}
