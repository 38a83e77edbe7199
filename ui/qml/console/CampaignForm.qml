pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Firma
import Firma.Ui
import Firma.Desk

// The fields of one part, one below the other.
FocusScope {
    id: form

    required property CampaignDesk campaign

    function reach(index: int): void {
        const row = rows.itemAt(index);
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason);
    }

    focus: true

    DeskScroll {
        anchors.fill: parent
        focus: true

        Flow {
            visible: form.campaign.part === "letter"
            width: parent?.width ?? 0
            spacing: Theme.gap

            DeskButton {
                objectName: "letterButton"
                text: qsTr("Open the letter…")
                onClicked: {
                    letter.translation = false;
                    letter.open();
                }
            }

            DeskButton {
                objectName: "translationButton"
                text: qsTr("Open the translation…")
                onClicked: {
                    letter.translation = true;
                    letter.open();
                }
            }
        }

        Repeater {
            id: rows

            model: form.campaign.rowKeys

            FormRow {
                required property int index

                objectName: "field" + index
                width: parent?.width ?? 0
                focus: index === 0
                kind: form.campaign.kinds[index] ?? ""
                label: form.campaign.labels[index] ?? ""
                value: form.campaign.values[index] ?? ""
                options: form.campaign.options[index] ?? ""
                wrong: form.campaign.wrongs[index] ?? ""
                onEdited: words => form.campaign.edit(index, words)
                onPicked: option => form.campaign.pick(index, option)
                onPinTyped: digits => form.campaign.setPin(index, digits)
                onAdded: form.campaign.add(index)
                onDropped: form.campaign.drop(index)
            }
        }
    }

    FileDialog {
        id: letter

        property bool translation: false

        title: translation ? qsTr("Open the translation…") : qsTr("Open the letter…")
        nameFilters: [qsTr("Letters (*.txt *.docx)"), qsTr("All files (*)")]
        onAccepted: translation ? form.campaign.openTranslation(selectedFile) : form.campaign.openLetter(selectedFile)
    }
}
