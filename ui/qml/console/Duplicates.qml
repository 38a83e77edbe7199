pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Pairs that may be one person: the list, one pair side by side, and a key for each answer.
DeskFrame {
    id: page

    required property ConsoleShell shell
    required property Office office
    required property Duplicating duplicating

    readonly property bool some: duplicating.titles.length > 0
    readonly property bool idle: office.working === ""

    function answered(key: int): bool {
        if (key === Qt.Key_U)
            duplicating.undo();
        else if (!some)
            return false;
        else if (key === Qt.Key_S)
            duplicating.same();
        else if (key === Qt.Key_H)
            duplicating.household();
        else if (key === Qt.Key_D)
            duplicating.different();
        else if (key === Qt.Key_L)
            duplicating.later();
        else
            return false;
        return true;
    }

    function kept(key: int): bool {
        if (key === Qt.Key_1 || key === Qt.Key_Left)
            duplicating.keep(0);
        else if (key === Qt.Key_2 || key === Qt.Key_Right)
            duplicating.keep(1);
        else if (key === Qt.Key_Escape)
            duplicating.cancel();
        else
            return false;
        return true;
    }

    heading: duplicating.heading
    lead: duplicating.lead
    listShown: !duplicating.empty

    Keys.onPressed: event => {
        const bare = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier;
        event.accepted = idle && bare && (duplicating.asking ? kept(event.key) : answered(event.key));
    }

    list: FocusScope {
        anchors.fill: parent
        focus: true

        DeskChoice {
            id: states

            objectName: "states"
            width: parent.width
            label: ""
            names: page.duplicating.states
            current: page.duplicating.state
            onChosen: index => page.duplicating.show(index)
        }

        DeskList {
            anchors.top: states.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            width: parent.width
            label: qsTr("Pairs")
            titles: page.duplicating.titles
            notes: page.duplicating.notes
            signs: page.duplicating.signs
            chosen: page.duplicating.at
            onPicked: index => page.duplicating.choose(index)
            onTaken: if (page.duplicating.asking)
                page.duplicating.keep(page.duplicating.suggested)
        }
    }

    foot: DuplicatesFoot {
        visible: page.listShown
        width: parent.width
        duplicating: page.duplicating
        idle: page.idle
    }

    DuplicatePair {
        objectName: "pair"
        visible: page.some
        enabled: visible
        anchors.fill: parent
        duplicating: page.duplicating
    }

    EmptyNote {
        visible: page.duplicating.empty && page.idle
        anchors.left: parent.left
        anchors.right: parent.right
        title: page.duplicating.searched ? qsTr("No two signatures look like one person's") : qsTr("Let the computer look through every name")
        words: page.duplicating.searched ? qsTr("Go on with Review. After the next merge, look again: only you can tell that all files have come.") : qsTr("It knows nicknames, typing slips, dropped second surnames and married names in both languages, and says why it proposes a pair. You decide each one with both signatures before you.")
        action: page.duplicating.searched ? qsTr("Look again") : qsTr("Look for duplicates")
        onAsked: page.duplicating.find()
    }

    DuplicatesEnd {
        visible: !page.some && page.listShown
        width: parent.width
        open: page.duplicating.state === 0
        onAsked: page.shell.go("Review")
    }
}
