import QtQuick
import Firma.Ui

// What an empty field would like to hear. The field's own description says it to a reader.
Text {
    required property bool tall

    textFormat: Text.PlainText
    verticalAlignment: tall ? Text.AlignTop : Text.AlignVCenter
    color: Theme.soft
    elide: Text.ElideRight
    wrapMode: tall ? Text.Wrap : Text.NoWrap
    Accessible.ignored: true
}
