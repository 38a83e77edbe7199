pragma ComponentBehavior: Bound

import QtQuick
import Firma
import Firma.Ui

// A second copy: the first goes on, and this one ends. In both languages, for nobody chose one.
PageFrame {
    id: page

    required property Shell shell
    required property Volunteer volunteer

    heading: "Firma is already open · Firma ya está abierta"
    forward: "Close this copy · Cerrar esta copia"
    onForwardAsked: volunteer.quit()

    Prose {
        width: parent.width
        font.pixelSize: Theme.lead
        text: "Go on in the window that is open; nothing was touched. This copy closes by itself.\n\nContinúe en la ventana que está abierta; no se tocó nada. Esta copia se cierra sola."
    }
}
