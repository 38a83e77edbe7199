pragma ComponentBehavior: Bound

import QtQuick

// How the day stands, for volunteers: numbers about nobody, and the most pressing warning.
Rectangle {
    id: strip

    required property list<string> figures
    required property list<string> labels
    required property string sticks
    required property string warning

    implicitHeight: rows.implicitHeight + 2 * Theme.mm(1.5)
    color: Theme.sheet

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.stroke
        color: Theme.hairline
    }

    Column {
        id: rows

        x: Theme.margin
        y: Theme.mm(1.5)
        width: parent.width - 2 * x
        spacing: Theme.mm(1.5)

        Flow {
            width: parent.width
            spacing: Theme.mm(5.5)

            Repeater {
                model: strip.figures.length

                DayFigure {
                    required property int index

                    objectName: "figure" + index
                    count: strip.figures[index] ?? ""
                    label: strip.labels[index] ?? ""
                }
            }
        }

        Text {
            objectName: "daySticks"
            visible: strip.sticks !== ""
            width: parent.width
            text: strip.sticks
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            color: Theme.soft
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        ProblemLine {
            objectName: "dayWarning"
            width: parent.width
            problem: strip.warning
        }
    }
}
