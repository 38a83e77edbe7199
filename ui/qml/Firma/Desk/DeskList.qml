pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Firma.Ui

// The one list of a page: a title, a note, a mark a row. Arrow keys move, Enter takes.
ListView {
    id: list

    required property list<string> titles

    property list<string> notes: []
    // `check`, `minus`, `cross` of Icon, or nothing; then a word for whoever cannot see it.
    property list<string> signs: []
    property list<string> signWords: []
    property string label: ""
    property int chosen: -1
    // Each row is a way to somewhere: a touch is enough.
    property bool clicksTake: false

    signal picked(int index)
    signal taken(int index)

    objectName: "list"
    model: titles.length
    clip: true
    focus: true
    currentIndex: chosen
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    activeFocusOnTab: true
    highlightMoveDuration: 0

    Accessible.role: Accessible.List
    Accessible.name: label

    Keys.onUpPressed: picked(Math.max(0, chosen - 1))
    Keys.onDownPressed: picked(Math.min(count - 1, chosen + 1))
    Keys.onPressed: event => {
        const jump = event.key === Qt.Key_Home ? -count : event.key === Qt.Key_End ? count : event.key === Qt.Key_PageUp ? -10 : event.key === Qt.Key_PageDown ? 10 : 0;
        if (jump !== 0)
            picked(Math.max(0, Math.min(count - 1, chosen + jump)));
        event.accepted = jump !== 0;
    }
    Keys.onEnterPressed: taken(chosen)
    Keys.onReturnPressed: taken(chosen)
    onChosenChanged: positionViewAtIndex(Math.max(0, chosen), ListView.Contain)

    ScrollBar.vertical: ScrollBar {
        policy: list.contentHeight > list.height + 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        x: list.width - width
        width: Theme.mm(2.4)
        focusPolicy: Qt.NoFocus

        contentItem: Rectangle {
            radius: width / 2
            color: Theme.line
        }
    }
    delegate: ListRow {
        required property int index

        objectName: "row" + index
        width: list.width - Theme.mm(2.4)
        current: index === list.chosen
        focused: list.activeFocus
        // The software renderer draws a clipped Shape where it must not.
        inView: y >= list.contentY - height / 3 && y + height <= list.contentY + list.height + height / 3
        text: list.titles[index] ?? ""
        note: list.notes[index] ?? ""
        sign: list.signs[index] ?? ""
        signWord: list.signWords[index] ?? ""
        onClicked: {
            list.forceActiveFocus();
            list.picked(index);
            if (list.clicksTake)
                list.taken(index);
        }
    }
}
