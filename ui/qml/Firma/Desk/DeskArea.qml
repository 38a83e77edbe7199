pragma ComponentBehavior: Bound

import QtQuick
import Firma.Ui

// Several lines that scroll within their frame; the cursor stays in view.
FocusScope {
    id: area

    required property string label
    required property string problem
    required property string value
    required property bool readOnly

    readonly property Item input: edit
    readonly property string text: edit.text

    signal edited(string words)

    Flickable {
        id: roll

        anchors.fill: parent
        contentWidth: width
        contentHeight: edit.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        TextEdit {
            id: edit

            function follow(): void {
                const mark = cursorRectangle;
                if (mark.y < roll.contentY)
                    roll.contentY = mark.y;
                else if (mark.y + mark.height > roll.contentY + roll.height)
                    roll.contentY = mark.y + mark.height - roll.height;
            }

            focus: true
            width: roll.width
            height: Math.max(implicitHeight, roll.height)
            leftPadding: Theme.mm(3)
            rightPadding: leftPadding
            text: area.value
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            readOnly: area.readOnly
            selectionColor: Theme.accent
            selectedTextColor: Theme.overAccent
            font.family: Theme.sans
            font.pixelSize: Theme.small
            color: Theme.text
            activeFocusOnTab: true

            Accessible.role: Accessible.EditableText
            Accessible.name: area.label
            Accessible.description: area.problem
            Accessible.multiLine: true
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

            onCursorRectangleChanged: follow()
            onTextChanged: if (activeFocus && text !== area.value)
                area.edited(text)
        }
    }
}
