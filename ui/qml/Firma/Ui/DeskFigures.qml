pragma ComponentBehavior: Bound

import QtQuick

// How an event stands, in numbers about nobody.
Column {
    id: figures

    required property int signed
    required property int undone
    required property int declined
    required property int withdrawn

    spacing: Theme.gap

    component Third: Figure {
        width: (figures.width - 2 * Theme.gap) / 3
    }

    Row {
        spacing: Theme.gap

        Third {
            objectName: "signedFigure"
            count: figures.signed
            label: qsTr("signed")
        }

        Third {
            count: figures.undone
            label: qsTr("undone by the signer")
        }

        Third {
            count: figures.declined
            label: qsTr("did not agree to the notice")
        }
    }

    Prose {
        width: parent.width
        visible: figures.withdrawn > 0
        text: qsTr("Withdrawn later by receipt: %L1").arg(figures.withdrawn)
    }
}
