pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Firma.Ui

// The campaign's one colour: typed, or one of a few that can be read; shown as it will be used.
FocusScope {
    id: row

    required property string label
    required property string value
    required property string problem

    readonly property list<string> few: ["#1B4B91", "#14603A", "#7A1F3D", "#5A3A86", "#0F5A66", "#6B4400"]
    readonly property bool known: /^#[0-9A-Fa-f]{6}$/.test(value)
    readonly property color shown: known ? value : "#1B4B91"

    signal edited(string words)

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: Theme.mm(3)

        DeskField {
            objectName: "accentField"
            width: Math.min(parent.width, Theme.mm(70))
            focus: true
            label: row.label
            value: row.value
            hint: "#1B4B91"
            longest: 7
            problem: row.problem
            onEdited: words => row.edited(words.toUpperCase())
        }

        Row {
            spacing: Theme.mm(2)

            Repeater {
                model: row.few

                T.Button {
                    id: one

                    required property string modelData

                    objectName: "colour" + modelData
                    implicitWidth: Theme.control
                    implicitHeight: Theme.control
                    focusPolicy: Qt.TabFocus
                    Accessible.name: qsTr("Colour %1").arg(modelData)
                    Keys.onEnterPressed: click()
                    Keys.onReturnPressed: click()
                    onClicked: row.edited(modelData)

                    background: Rectangle {
                        radius: Theme.radius * 0.8
                        color: one.modelData
                        border.width: Theme.stroke
                        border.color: Theme.line

                        FocusRing {
                            shown: one.visualFocus
                        }

                        Icon {
                            anchors.centerIn: parent
                            visible: one.modelData === row.value.toUpperCase()
                            name: "check"
                            color: "#FFFFFF"
                        }
                    }
                }
            }
        }

        Rectangle {
            width: Math.min(parent.width, Theme.mm(110))
            height: Theme.mm(34)
            radius: Theme.radius
            color: "#FBF8F1"
            border.width: Theme.stroke
            border.color: Theme.line

            Rectangle {
                x: Theme.mm(5)
                y: Theme.mm(6)
                width: Theme.mm(45)
                height: Theme.mm(13)
                radius: Theme.radius
                color: row.shown

                Text {
                    anchors.centerIn: parent
                    text: qsTr("Sign the letter")
                    font.family: Theme.sans
                    font.weight: Font.DemiBold
                    font.pixelSize: Theme.small
                    color: "#FFFFFF"
                }
            }

            Text {
                x: Theme.mm(56)
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Read the letter")
                font.family: Theme.sans
                font.weight: Font.Medium
                font.underline: true
                font.pixelSize: Theme.small
                color: row.shown
            }
        }
    }
}
