pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// Many lines at once: which, what is said of them, why; counted before anything is decided.
DeskScroll {
    id: rule

    required property Reviewing reviewing

    onVisibleChanged: if (visible)
        scopes.forceActiveFocus()

    Text {
        width: parent.width
        text: qsTr("Many lines at once: %1").arg(rule.reviewing.kind)
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    DeskChoice {
        id: scopes

        objectName: "scopes"
        width: parent.width
        label: qsTr("Which lines")
        names: rule.reviewing.scopes
        current: rule.reviewing.scope
        onChosen: index => rule.reviewing.weigh(index, rule.reviewing.choice)
    }

    DeskChoice {
        objectName: "choices"
        width: parent.width
        label: qsTr("What is decided on them")
        names: [qsTr("They may go out"), qsTr("Hold them here"), qsTr("Exclude them")]
        current: rule.reviewing.choice
        onChosen: index => rule.reviewing.weigh(rule.reviewing.scope, index)
    }

    DeskField {
        objectName: "ruleReason"
        width: parent.width
        label: qsTr("The reason that is noted with your decision")
        value: rule.reviewing.reason
        longest: 500
        onEdited: words => rule.reviewing.setReason(words)
    }

    Text {
        objectName: "countWords"
        width: parent.width
        text: rule.reviewing.counted
        textFormat: Text.PlainText
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.lead
        wrapMode: Text.Wrap
        color: Theme.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Row {
        width: parent.width
        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap

        DeskButton {
            objectName: "applyButton"
            kind: ActionButton.Primary
            enabled: rule.reviewing.count > 0 && rule.reviewing.reason.trim() !== ""
            text: rule.reviewing.choice === 0 ? qsTr("Let them go out") : rule.reviewing.choice === 1 ? qsTr("Hold them") : qsTr("Exclude them all")
            onClicked: rule.reviewing.apply()
        }

        DeskButton {
            objectName: "backButton"
            text: qsTr("Back to one line")
            onClicked: rule.reviewing.all(false)
        }
    }
}
