pragma ComponentBehavior: Bound

import QtQuick

// The paragraphs of a letter, numbered where the letter numbers them. No word is touched.
Column {
    id: letter

    required property list<string> paragraphs
    required property list<string> numbers

    // So large that a number beside the text would leave no room for words.
    readonly property bool crowded: width < size * 9

    property int size: Theme.body
    property real leading: 1.04

    spacing: Theme.mm(3.5)

    Repeater {
        model: letter.paragraphs.length

        Item {
            id: block

            required property int index

            readonly property string number: letter.numbers[index] ?? ""

            width: letter.width
            implicitHeight: words.y + words.implicitHeight

            Text {
                id: mark

                visible: block.number !== ""
                text: block.number
                textFormat: Text.PlainText
                font.family: Theme.serif
                font.weight: Font.DemiBold
                font.pixelSize: letter.size
                lineHeight: words.lineHeight
                color: Theme.accent
                Accessible.ignored: true
            }

            Text {
                id: words

                x: !mark.visible || letter.crowded ? 0 : letter.size * 1.6
                y: mark.visible && letter.crowded ? mark.height : 0
                width: parent.width - x
                text: letter.paragraphs[block.index] ?? ""
                textFormat: Text.PlainText
                font.family: Theme.serif
                font.pixelSize: letter.size
                lineHeight: letter.leading
                wrapMode: Text.Wrap
                color: Theme.text

                Accessible.role: Accessible.Paragraph
                Accessible.name: block.number === "" ? text : block.number + ". " + text
            }
        }
    }
}
