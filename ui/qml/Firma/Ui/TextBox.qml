pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One field, with its label above it. Nothing can be copied, pasted or learnt from it.
FocusScope {
    id: box

    required property string label
    required property string value

    readonly property int plain: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhNoTextHandles | Qt.ImhNoEditMenu

    property string hint: ""
    property int hints: Qt.ImhNone
    property int longest: 100
    property bool labelShown: true
    property bool masked: false

    signal edited(string words)
    signal accepted

    function isClipboard(event: KeyEvent): bool {
        const keys = [StandardKey.Copy, StandardKey.Cut, StandardKey.Paste, StandardKey.Undo, StandardKey.Redo, StandardKey.SelectAll];
        return keys.some(key => event.matches(key)) || (event.modifiers & Qt.ControlModifier && event.key === Qt.Key_Insert);
    }

    implicitHeight: input.y + input.height

    Text {
        id: caption

        visible: box.labelShown
        width: parent.width
        text: box.label
        textFormat: Text.PlainText
        font.family: Theme.sans
        font.pixelSize: Theme.caption
        color: Theme.soft
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    T.TextField {
        id: input

        y: box.labelShown ? caption.height + Theme.mm(1) : 0
        width: parent.width
        height: Theme.fieldHeight
        leftPadding: Theme.mm(4.5)
        rightPadding: leftPadding
        focus: true
        text: box.value
        maximumLength: box.longest
        echoMode: box.masked ? TextInput.Password : TextInput.Normal
        inputMethodHints: box.plain | box.hints
        selectByMouse: false
        persistentSelection: false
        activeFocusOnPress: true
        verticalAlignment: TextInput.AlignVCenter
        font.family: Theme.sans
        font.pixelSize: Theme.field
        color: Theme.text
        placeholderText: box.hint
        placeholderTextColor: Theme.soft

        Accessible.name: box.label
        // Qt keeps the name of a masked field from readers.
        Accessible.description: box.masked ? box.label : ""

        Keys.onPressed: event => event.accepted = box.isClipboard(event)

        onTextEdited: box.edited(text)
        onAccepted: box.accepted()
        onSelectedTextChanged: if (selectedText !== "")
            deselect()

        background: Rectangle {
            radius: Theme.radius
            color: Theme.sheet
            border.width: input.activeFocus ? Theme.ring : Theme.stroke
            border.color: input.activeFocus ? Theme.accent : Theme.line
        }

        // A middle click would paste and a right click could offer to.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.MiddleButton | Qt.RightButton
        }

        Text {
            x: input.leftPadding
            width: input.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            visible: input.text === "" && input.preeditText === ""
            text: box.hint
            textFormat: Text.PlainText
            font: input.font
            color: Theme.soft
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
