pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Three statements, each with its own yes or no.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Is each of these true?")
    forward: qsTr("Continue")
    back: qsTr("Back")
    leave: qsTr("Leave without signing")
    onForwardAsked: signing.next()
    onBackAsked: signing.back()
    onLeaveAsked: signing.leave()

    ProblemLine {
        width: parent.width
        problem: page.signing.problem
    }

    Repeater {
        model: page.signing.statements.length

        Column {
            id: row

            required property int index

            width: parent?.width ?? 0
            spacing: Theme.mm(4)

            Rectangle {
                width: parent.width
                height: Theme.stroke
                color: Theme.hairline
            }

            YesNo {
                objectName: "statement" + row.index
                width: parent.width
                statement: page.signing.statements[row.index] ?? ""
                answer: page.signing.answers[row.index] ?? -1
                onAnswered: yes => page.signing.answer(row.index, yes)
            }
        }
    }
}
