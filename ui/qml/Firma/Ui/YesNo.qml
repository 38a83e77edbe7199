pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A statement and its two answers, the affirmative at the right.
GridLayout {
    id: question

    required property string statement
    required property int answer

    signal answered(bool yes)

    columns: width < Theme.mm(150) || Theme.textScale > 1.5 ? 1 : 2
    columnSpacing: Theme.mm(6)
    rowSpacing: Theme.gap

    Accessible.role: Accessible.Grouping
    Accessible.name: statement

    Text {
        Layout.fillWidth: true
        text: question.statement
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        lineHeight: 1
        color: Theme.text
    }

    Row {
        Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
        spacing: Theme.gap

        Answer {
            objectName: "no"
            text: qsTr("No")
            Accessible.description: question.statement
            checked: question.answer === 0
            onClicked: question.answered(false)
        }

        Answer {
            objectName: "yes"
            text: qsTr("Yes")
            Accessible.description: question.statement
            checked: question.answer === 1
            onClicked: question.answered(true)
        }
    }
}
