pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A question in the place of the buttons it came from.
Rectangle {
    id: bar

    required property string question
    required property string stay
    required property string leave

    signal stayAsked
    signal leaveAsked

    implicitHeight: rows.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.sheet
    border.width: Theme.stroke
    border.color: Theme.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: question

    // What lies under it is not touched through it.
    MouseArea {
        anchors.fill: parent
    }

    ColumnLayout {
        id: rows

        x: Theme.mm(4)
        y: Theme.gap
        width: parent.width - 2 * x
        spacing: Theme.gap

        Text {
            Layout.fillWidth: true
            text: bar.question
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.pixelSize: Math.min(Theme.lead, Theme.letters(8))
            wrapMode: Text.Wrap
            color: Theme.text
        }

        Flow {
            Layout.fillWidth: true
            layoutDirection: Qt.RightToLeft
            spacing: Theme.gap

            ActionButton {
                id: stayButton

                objectName: "stayButton"
                font.pixelSize: Math.min(Theme.button, Theme.letters(6.6))
                text: bar.stay
                onClicked: bar.stayAsked()
            }

            ActionButton {
                objectName: "confirmLeaveButton"
                font.pixelSize: stayButton.font.pixelSize
                kind: ActionButton.Secondary
                height: stayButton.height
                text: bar.leave
                onClicked: bar.leaveAsked()
            }
        }
    }
}
