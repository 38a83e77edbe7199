pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui
import Firma.Desk

// What stands at the left of a review: the queue by its states, versions, or a table's columns.
FocusScope {
    id: side

    required property Reviewing reviewing

    readonly property bool online: reviewing.importing.open
    readonly property bool versions: reviewing.state === 4

    ImportMap {
        visible: side.online
        enabled: visible
        focus: side.online
        anchors.fill: parent
        importing: side.reviewing.importing
    }

    DeskChoice {
        id: states

        objectName: "states"
        visible: !side.online
        width: parent.width
        label: ""
        names: side.reviewing.states
        current: side.reviewing.state
        onChosen: index => side.reviewing.show(index)
    }

    DeskList {
        visible: !side.online
        enabled: visible
        focus: !side.online
        anchors.top: states.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        label: side.versions ? qsTr("Records in several versions") : qsTr("Lines")
        titles: side.versions ? side.reviewing.versions.titles : side.reviewing.titles
        notes: side.versions ? side.reviewing.versions.notes : side.reviewing.notes
        signs: side.versions ? side.reviewing.versions.signs : side.reviewing.signs
        chosen: side.versions ? side.reviewing.versions.at : side.reviewing.at
        onPicked: index => side.versions ? side.reviewing.versions.choose(index) : side.reviewing.choose(index)
    }
}
