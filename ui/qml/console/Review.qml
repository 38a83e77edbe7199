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

    heading: reviewing.heading
    lead: reviewing.lead

    // Letters work wherever nothing is typed: a field keeps them to itself.
    Keys.onPressed: event => {
        const bare = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier;
        event.accepted = bare && office.working === "" && !reviewing.bulk && (answered(event.key) || versions && compared(event.key));
    }

    list: FocusScope {
        anchors.fill: parent
        focus: true

        DeskChoice {
            id: states

            objectName: "states"
            width: parent.width
            label: ""
            names: page.reviewing.states
            current: page.reviewing.state
            onChosen: index => page.reviewing.show(index)
        }

        DeskList {
            anchors.top: states.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            width: parent.width
            label: page.versions ? qsTr("Records in several versions") : qsTr("Lines")
            titles: page.versions ? page.reviewing.versions.titles : page.reviewing.titles
            notes: page.versions ? page.reviewing.versions.notes : page.reviewing.notes
            signs: page.versions ? page.reviewing.versions.signs : page.reviewing.signs
            chosen: page.versions ? page.reviewing.versions.at : page.reviewing.at
            onPicked: index => page.versions ? page.reviewing.versions.choose(index) : page.reviewing.choose(index)
        }
    }

    foot: ReviewFoot {
        width: parent.width
        visible: !page.reviewing.bulk
        reviewing: page.reviewing
        idle: page.office.working === ""
        some: page.some && !page.versions
    }

    ReviewLine {
        visible: page.some && !page.versions && !page.reviewing.bulk
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
        visible: page.some && page.versions
        enabled: visible
        anchors.fill: parent
        versions: page.reviewing.versions
    }

    EmptyNote {
        visible: !page.some
        anchors.left: parent.left
        anchors.right: parent.right
        title: page.versions ? qsTr("No record came in two versions") : qsTr("Nothing stands here")
        words: page.versions ? qsTr("A tablet that was copied, or set back, writes two records under one number. They would be compared here.") : qsTr("Tiny drawings, famous names, rude words, many signatures in a few minutes and wrong clocks are shown here. An X is a lawful mark.")
    }
}
