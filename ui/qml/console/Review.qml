pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Lines that somebody should look at: the queue, one line, and a key for each answer.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property Reviewing reviewing

    readonly property bool online: reviewing.importing.open
    readonly property bool versions: reviewing.state === 4
    readonly property bool some: versions ? reviewing.versions.titles.length > 0 : reviewing.titles.length > 0

    function answered(key: int): bool {
        if (key === Qt.Key_U)
            reviewing.undo();
        else if (versions || !some)
            return false;
        else if (key === Qt.Key_R)
            reviewing.decide("release");
        else if (key === Qt.Key_H)
            reviewing.decide("hold");
        else if (key === Qt.Key_X)
            reviewing.decide("exclude");
        else if (key === Qt.Key_A)
            reviewing.all(true);
        else
            return false;
        return true;
    }

    function compared(key: int): bool {
        if (key !== Qt.Key_1 && key !== Qt.Key_2)
            return false;
        reviewing.versions.take(key === Qt.Key_1 ? 0 : 1);
        return true;
    }

    heading: online ? qsTr("Take in online signers") : reviewing.heading
    lead: online ? qsTr("From a table, as a source of its own, with where it came from.") : reviewing.importing.said !== "" ? reviewing.importing.said : reviewing.lead

    // Letters work wherever nothing is typed: a field keeps them to itself.
    Keys.onPressed: event => {
        const bare = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier;
        event.accepted = bare && office.working === "" && !reviewing.bulk && !online && (answered(event.key) || versions && compared(event.key));
    }

    list: ReviewList {
        anchors.fill: parent
        focus: true
        reviewing: page.reviewing
    }

    foot: [
        ReviewFoot {
            width: parent?.width ?? 0
            visible: !page.reviewing.bulk && !page.online
            height: visible ? implicitHeight : 0
            reviewing: page.reviewing
            idle: page.office.working === ""
            some: page.some && !page.versions
        },
        ImportFoot {
            width: parent?.width ?? 0
            visible: page.online
            height: visible ? implicitHeight : 0
            importing: page.reviewing.importing
            idle: page.office.working === ""
        }
    ]

    ImportRows {
        visible: page.online
        enabled: visible
        anchors.fill: parent
        importing: page.reviewing.importing
    }

    ReviewLine {
        visible: page.some && !page.versions && !page.reviewing.bulk && !page.online
        enabled: visible
        anchors.fill: parent
        reviewing: page.reviewing
    }

    ReviewRule {
        visible: page.reviewing.bulk
        enabled: visible
        anchors.fill: parent
        reviewing: page.reviewing
    }

    ReviewVersions {
        visible: page.some && page.versions && !page.online
        enabled: visible
        anchors.fill: parent
        versions: page.reviewing.versions
    }

    ReviewEmpty {
        visible: !page.some && !page.online
        anchors.left: parent.left
        anchors.right: parent.right
        versions: page.versions
        waiting: !page.versions && page.reviewing.state === 0 && page.reviewing.versions.titles.length > 0
        done: page.reviewing.state === 0 || page.versions
        onAsked: waiting ? page.reviewing.show(4) : page.shell.go("Tally")
    }
}
