pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// Something that should not happen, happened. The draft is gone already.
PageFrame {
    id: page

    required property Shell shell
    required property Signing signing

    heading: qsTr("Something went wrong")
    forward: qsTr("Back to the start")
    onForwardAsked: signing.done()

    Prose {
        width: parent.width
        text: page.shell.unsure ? qsTr("We cannot tell whether your signature was kept. Please call a volunteer before you sign again.") : qsTr("Nothing of yours was kept. Please call a volunteer.")
    }
}
