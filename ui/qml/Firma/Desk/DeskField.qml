pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui

// One field with its label above it; `tall` for several lines.
FocusScope {
    id: box

    required property string label
    required property string value

    readonly property Item input: tall ? area.input : line

    property string hint: ""
    property string problem: ""
    property int longest: 32767
    property bool tall: false
    property int rows: 4
    property bool masked: false
    property bool labelShown: true
    property alias readOnly: line.readOnly

    signal edited(string words)
    signal accepted

    implicitHeight: frame.y + frame.height + (problem === "" ? 0 : wrong.height + Theme.mm(1))

    DeskCaption {
        id: caption

        visible: box.labelShown
        width: parent.width
        text: box.label
    }

    Rectangle {
        id: frame

        y: box.labelShown ? caption.height + Theme.mm(0.7) : 0
        width: parent.width
        height: box.tall ? box.rows * metrics.height + Theme.mm(4) : Theme.control
        radius: Theme.radius * 0.8
        color: Theme.sheet
        border.width: box.input.activeFocus ? Theme.ring : Theme.stroke
        border.color: box.input.activeFocus ? Theme.accent : box.problem !== "" ? Theme.notice : Theme.line
    }

    FontMetrics {
        id: metrics

        font: line.font
    }

    T.TextField {
        id: line

        visible: !box.tall
        enabled: visible
        focus: !box.tall
        y: frame.y
        width: parent.width
        height: frame.height
        leftPadding: Theme.mm(3)
        rightPadding: leftPadding
        text: box.tall ? "" : box.value
        maximumLength: box.longest
        echoMode: box.masked ? TextInput.Password : TextInput.Normal
        inputMethodHints: Qt.ImhNoPredictiveText | (box.masked ? Qt.ImhSensitiveData : Qt.ImhNone)
        selectByMouse: true
        selectionColor: Theme.accent
        selectedTextColor: Theme.overAccent
        verticalAlignment: TextInput.AlignVCenter
        font.family: Theme.sans
        font.pixelSize: Theme.small
        color: Theme.text
        Accessible.name: box.label
        // Qt keeps the name of a masked field from readers.
        Accessible.description: (box.masked ? box.label + ". " : "") + (box.problem !== "" ? box.problem : box.hint)

        onTextEdited: box.edited(text)
        onAccepted: box.accepted()
    }

    DeskArea {
        id: area

        visible: box.tall
        enabled: box.tall
        focus: box.tall
        y: frame.y + Theme.mm(1)
        width: parent.width
        height: frame.height - Theme.mm(2)
        label: box.label
        problem: box.problem
        value: box.tall ? box.value : ""
        readOnly: box.readOnly
        onEdited: words => box.edited(words)
    }

    DeskHint {
        x: line.leftPadding
        y: frame.y + Theme.mm(1)
        width: parent.width - 2 * x
        height: frame.height - Theme.mm(2)
        visible: line.text === "" && area.text === "" && !box.input.activeFocus
        text: box.hint
        font: line.font
        tall: box.tall
    }

    DeskProblem {
        id: wrong

        y: frame.y + frame.height + Theme.mm(0.7)
        width: parent.width
        text: box.problem
    }
}
