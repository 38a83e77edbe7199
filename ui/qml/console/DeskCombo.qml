pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui
import Firma.Desk

// One of many, with its label: arrow keys change it, Space opens the list.
Item {
    id: combo

    required property string label
    required property list<string> names
    required property int current

    signal picked(int index)

    implicitHeight: caption.height + box.height + Theme.mm(0.7)

    DeskText {
        id: caption

        width: parent.width
        font.pixelSize: Theme.label
        color: Theme.soft
        text: combo.label
        Accessible.ignored: true
    }

    T.ComboBox {
        id: box

        y: caption.height + Theme.mm(0.7)
        width: parent.width
        height: Theme.control
        focusPolicy: Qt.TabFocus
        model: combo.names
        currentIndex: combo.current
        font.family: Theme.sans
        font.pixelSize: Theme.small

        Accessible.name: combo.label

        onActivated: index => combo.picked(index)

        background: Rectangle {
            radius: Theme.radius * 0.8
            color: Theme.sheet
            border.width: box.activeFocus ? Theme.ring : Theme.stroke
            border.color: box.activeFocus ? Theme.accent : Theme.line
        }
        contentItem: Text {
            leftPadding: Theme.mm(3)
            rightPadding: Theme.mm(8)
            text: box.displayText
            textFormat: Text.PlainText
            font: box.font
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            color: combo.current > 0 ? Theme.text : Theme.soft
            Accessible.ignored: true
        }
        // Made of rectangles: the software renderer draws a clipped Shape where it must not.
        indicator: Column {
            x: box.width - width - Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter

            Repeater {
                model: 4

                Rectangle {
                    required property int index

                    x: index * 1.5
                    width: 11 - 3 * index
                    height: 1.5
                    color: Theme.soft
                }
            }
        }
        delegate: ComboRow {
            highlighted: box.highlightedIndex === index
        }
        popup: T.Popup {
            y: box.height
            width: box.width
            height: Math.min(contentItem.implicitHeight + 2, Theme.mm(70))
            padding: 1

            background: Rectangle {
                color: Theme.sheet
                border.width: Theme.stroke
                border.color: Theme.accent
            }
            contentItem: ListView {
                clip: true
                implicitHeight: contentHeight
                model: box.popup.visible ? box.delegateModel : null
                currentIndex: box.highlightedIndex
                boundsBehavior: Flickable.StopAtBounds
            }
        }
    }
}
