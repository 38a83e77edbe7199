pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
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
    delegate: T.ItemDelegate {
        id: row

        required property int index

        readonly property bool current: index === list.chosen
        readonly property string note: list.notes[index] ?? ""
        readonly property string sign: list.signs[index] ?? ""
        // The software renderer draws a clipped Shape where it must not.
        readonly property bool inView: y >= list.contentY - height / 3 && y + height <= list.contentY + list.height + height / 3

        objectName: "row" + index
        width: list.width - Theme.mm(2.4)
        implicitHeight: words.implicitHeight + Theme.mm(4)
        text: list.titles[index] ?? ""
        focusPolicy: Qt.NoFocus

        Accessible.role: Accessible.ListItem
        Accessible.name: [text, note, list.signWords[index] ?? ""].filter(one => one !== "").join(", ")
        Accessible.selected: current

        onClicked: {
            list.forceActiveFocus();
            list.picked(index);
        }

        background: Rectangle {
            color: row.current ? Theme.sheet : row.down ? Theme.hairline : "transparent"
            border.width: row.current && list.activeFocus ? Theme.ring : row.current ? Theme.stroke : 0
            border.color: row.current && list.activeFocus ? Theme.accent : Theme.line
            radius: Theme.radius * 0.8
        }
        contentItem: Item {
            Column {
                id: words

                x: Theme.mm(3)
                width: parent.width - x - (row.sign === "" ? Theme.mm(2) : Theme.mm(8))
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.mm(0.4)

                Text {
                    width: parent.width
                    text: row.text
                    textFormat: Text.PlainText
                    font.family: Theme.sans
                    font.weight: row.current ? Font.DemiBold : Font.Normal
                    font.pixelSize: Theme.small
                    font.features: ({
                            "tnum": 1
                        })
                    wrapMode: Text.Wrap
                    color: Theme.text
                    Accessible.ignored: true
                }

                Text {
                    width: parent.width
                    visible: row.note !== ""
                    text: row.note
                    textFormat: Text.PlainText
                    font.family: Theme.sans
                    font.pixelSize: Theme.label
                    font.features: ({
                            "tnum": 1
                        })
                    wrapMode: Text.Wrap
                    color: Theme.soft
                    Accessible.ignored: true
                }
            }

            Icon {
                visible: row.sign !== "" && row.inView
                anchors.right: parent.right
                anchors.rightMargin: Theme.mm(2)
                anchors.verticalCenter: parent.verticalCenter
                name: row.sign
                color: row.sign === "check" ? Theme.good : row.sign === "cross" ? Theme.stop : Theme.notice
            }
        }
    }
}
