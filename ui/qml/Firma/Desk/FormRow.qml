pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// One row of a form, of whichever kind: a line, a tall box, a choice, a colour, a list's head.
FocusScope {
    id: row

    required property string kind
    required property string label
    required property string value
    required property string options
    required property string wrong

    signal edited(string words)
    signal picked(int option)
    signal pinTyped(string digits)
    signal added
    signal dropped

    implicitHeight: place.height

    Loader {
        id: place

        width: parent.width
        height: (item as Item)?.implicitHeight ?? 0
        focus: true
        sourceComponent: {
            switch (row.kind) {
            case "choice":
                return choice;
            case "head":
                return head;
            case "add":
                return more;
            case "pin":
                return pin;
            case "colour":
                return colour;
            }
            return field;
        }
    }

    Component {
        id: field

        DeskField {
            focus: true
            label: row.label
            value: row.value
            problem: row.wrong
            tall: row.kind === "tall" || row.kind === "long"
            rows: row.kind === "long" ? 12 : 4
            onEdited: words => row.edited(words)
        }
    }

    Component {
        id: choice

        DeskChoice {
            focus: true
            label: row.label
            names: row.options.split("\n")
            current: parseInt(row.value)
            onChosen: index => row.picked(index)
        }
    }

    Component {
        id: head

        RowHead {
            label: row.label
            onDropped: row.dropped()
        }
    }

    Component {
        id: more

        Item {
            implicitHeight: add.implicitHeight + Theme.mm(2)

            DeskButton {
                id: add

                objectName: "addButton"
                focus: true
                text: qsTr("Add: %1").arg(row.label)
                onClicked: row.added()
            }
        }
    }

    Component {
        id: pin

        PinRow {
            label: row.label
            there: row.value !== ""
            onTyped: digits => row.pinTyped(digits)
        }
    }

    Component {
        id: colour

        ColourRow {
            label: row.label
            value: row.value
            problem: row.wrong
            onEdited: words => row.edited(words)
        }
    }
}
