pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// The page that is shown. The one before is destroyed, never cleared and kept.
FocusScope {
    id: pages

    required property Shell shell
    required property Models models

    function show(page: string): void {
        if (page === "") {
            loader.source = "";
            return;
        }
        nothing.forceActiveFocus();
        const first = loader.item === null;
        loader.setSource(Qt.resolvedUrl("pages/" + page + ".qml"), models.of(page));
        if (enabled)
            (loader.item as Item)?.forceActiveFocus();
        if (!first)
            arrive.restart();
    }

    focus: true
    clip: true

    // What lay over the page has gone.
    onEnabledChanged: if (enabled)
        (loader.item as Item)?.forceActiveFocus()

    // The keyboard keeps the words around the last cursor: between two pages it sees none.
    TextInput {
        id: nothing

        activeFocusOnTab: false
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        Accessible.ignored: true
    }

    Loader {
        id: loader

        objectName: "page"
        width: parent.width
        height: parent.height
        focus: true
    }

    ParallelAnimation {
        id: arrive

        NumberAnimation {
            target: loader
            property: "x"
            from: Theme.motion ? Theme.mm(pages.shell.forward ? 12 : -12) : 0
            to: 0
            duration: Theme.motionLength
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: loader
            property: "opacity"
            from: Theme.motion ? 0 : 1
            to: 1
            duration: Theme.motionLength
        }
    }
}
