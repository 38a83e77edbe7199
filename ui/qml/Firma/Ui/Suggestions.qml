pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// What was found for the letters typed: each row can be taken.
Column {
    id: list

    required property list<string> names

    property list<string> notes: []
    property int most: 4

    signal taken(int index)

    spacing: -Theme.stroke

    Repeater {
        // Rows that find no room are hidden: made anew, they would lose the focus.
        model: list.names.length

        T.ItemDelegate {
            id: row

            required property int index

            objectName: "suggestion" + index
            visible: index < list.most
            width: list.width
            implicitHeight: Theme.rowHeight
            leftPadding: Theme.mm(4.5)
            rightPadding: leftPadding
            text: list.names[index] ?? ""
            focusPolicy: Qt.TabFocus
            font.family: Theme.sans
            font.pixelSize: Theme.button

            Accessible.name: list.notes.length > index ? text + ", " + list.notes[index] : text

            Keys.onEnterPressed: click()
            Keys.onReturnPressed: click()
            onClicked: list.taken(index)

            background: Rectangle {
                color: row.down ? Theme.hairline : Theme.sheet
                border.width: row.visualFocus ? Theme.ring : Theme.stroke
                border.color: row.visualFocus ? Theme.accent : Theme.line
            }
            contentItem: Item {
                Text {
                    anchors.left: parent.left
                    anchors.right: note.left
                    anchors.rightMargin: Theme.gap
                    height: parent.height
                    text: row.text
                    textFormat: Text.PlainText
                    font: row.font
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.buttonLeast
                    elide: Text.ElideMiddle
                    verticalAlignment: Text.AlignVCenter
                    color: Theme.text
                    Accessible.ignored: true
                }

                Text {
                    id: note

                    anchors.right: parent.right
                    width: Math.min(implicitWidth, parent.width / 2)
                    height: parent.height
                    elide: Text.ElideMiddle
                    text: list.notes[row.index] ?? ""
                    textFormat: Text.PlainText
                    font.family: Theme.sans
                    font.pixelSize: Theme.caption
                    verticalAlignment: Text.AlignVCenter
                    color: Theme.soft
                    Accessible.ignored: true
                }
            }
        }
    }
}
