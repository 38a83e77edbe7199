pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui

// One of a few: a row of words, the chosen one filled. Arrow keys change it.
FocusScope {
    id: choice

    required property string label
    required property list<string> names
    required property int current

    signal chosen(int index)

    implicitHeight: caption.height + row.height + Theme.mm(0.7)

    Accessible.role: Accessible.RadioButton
    Accessible.name: label
    Accessible.ignored: true

    Text {
        id: caption

        width: parent.width
        height: text === "" ? 0 : implicitHeight
        text: choice.label
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.pixelSize: Theme.label
        color: Theme.soft
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    Flow {
        id: row

        y: caption.height + Theme.mm(0.7)
        width: parent.width
        spacing: Theme.mm(1.5)

        Repeater {
            model: choice.names

            T.RadioButton {
                id: one

                required property int index
                required property string modelData

                objectName: "choice" + index
                text: modelData
                checked: index === choice.current
                focus: checked
                implicitWidth: Math.ceil(words.implicitWidth) + Theme.mm(8)
                implicitHeight: Theme.control
                focusPolicy: Qt.TabFocus
                font.family: Theme.sans
                font.pixelSize: Theme.small
                font.weight: checked ? Font.DemiBold : Font.Normal

                Accessible.name: choice.label === "" ? text : choice.label + ": " + text

                Keys.onEnterPressed: choice.chosen(index)
                Keys.onReturnPressed: choice.chosen(index)
                onClicked: {
                    checked = Qt.binding(() => index === choice.current);
                    choice.chosen(index);
                }

                background: Rectangle {
                    radius: Theme.radius * 0.8
                    color: one.checked ? Theme.accent : one.down ? Theme.hairline : Theme.sheet
                    border.width: Theme.stroke
                    border.color: one.checked ? Theme.accent : Theme.line

                    FocusRing {
                        shown: one.visualFocus
                    }
                }
                contentItem: Text {
                    id: words

                    text: one.text
                    textFormat: Text.PlainText
                    font: one.font
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    color: one.checked ? Theme.overAccent : Theme.text
                    Accessible.ignored: true
                }
            }
        }
    }
}
