pragma ComponentBehavior: Bound

import QtQuick
import Firma

// The page that is shown. The one before is destroyed, never cleared and kept.
FocusScope {
    id: pages

    required property ConsoleModels models

    function show(page: string): void {
        if (page === "") {
            loader.source = "";
            return;
        }
        loader.setSource(Qt.resolvedUrl(page + ".qml"), models.of(page));
        (loader.item as Item)?.forceActiveFocus();
    }

    focus: true
    clip: true

    Loader {
        id: loader

        objectName: "page"
        width: parent.width
        height: parent.height
        focus: true
    }
}
