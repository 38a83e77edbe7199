pragma ComponentBehavior: Bound

import QtQuick

// The letter as a thing on the table: its salutation, lines for words, its numbered requests.
Sheet {
    id: paper

    required property string opening
    required property int requests
    required property int signedHere

    readonly property int inset: Theme.mm(5)
    readonly property list<real> lines: [1, 0.96, 0.9, 1, 0.6]
    readonly property list<real> shares: [0.92, 0.72, 0.85, 0.66, 0.78, 0.88]

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The letter, and a pen")

    component Stripe: Rectangle {
        height: Theme.mm(1.1)
        radius: height / 2
        color: Theme.hairline
    }

    Column {
        x: paper.inset
        y: paper.inset
        width: parent.width - 2 * paper.inset
        spacing: Theme.mm(2.1)

        Text {
            width: parent.width
            text: paper.opening
            textFormat: Text.PlainText
            font.family: Theme.serif
            font.pixelSize: Theme.letters(3.7)
            lineHeight: 1
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            color: Theme.text
            bottomPadding: Theme.mm(1)
        }

        Repeater {
            model: paper.lines

            Stripe {
                required property real modelData

                width: modelData * (paper.width - 2 * paper.inset)
            }
        }

        Repeater {
            model: Math.min(6, paper.requests)

            Row {
                id: request

                required property int index

                // What would lie under the count below is left out, without moving anything.
                opacity: y + height < paper.height - paper.inset - Theme.mm(11) ? 1 : 0
                spacing: Theme.mm(2)

                Text {
                    text: request.index + 1
                    font.family: Theme.sans
                    font.weight: Font.Bold
                    font.pixelSize: Theme.letters(3.6)
                    color: Theme.accent
                }

                Stripe {
                    anchors.verticalCenter: parent.verticalCenter
                    width: (paper.shares[request.index] ?? 0.8) * (paper.width - 2 * paper.inset - Theme.mm(5))
                }
            }
        }
    }

    Text {
        x: paper.inset
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(4)
        visible: paper.signedHere > 0
        text: qsTr("Signed here: %L1").arg(paper.signedHere)
        font.family: Theme.sans
        font.weight: Font.Bold
        font.pixelSize: Theme.letters(3.9)
        fontSizeMode: Text.HorizontalFit
        color: Theme.accent
    }

    SignatureLine {
        visible: paper.signedHere === 0
        x: paper.inset
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        under: ""
    }

    Pen {
        x: paper.width - length * 0.42
        y: paper.height - length * 0.16
        length: Theme.mm(50)
        rotation: -32
    }
}
