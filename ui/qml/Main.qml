pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Firma
import Firma.Ui

// The one window: band, top bar, the page, the keyboard, and what may lie over them.
Window {
    id: root

    required property Shell shell
    required property Models models
    required property Signing signing
    required property Voice voice
    required property Withdrawing withdrawing
    required property Day day

    readonly property string page: shell.page
    readonly property bool resting: page === "Ended" || page === "Paused"
    readonly property bool apart: page === "Start" || page === "Letter" || resting || page.startsWith("Withdraw")
    readonly property bool signed: page === "Thanks" || page === "Goodbye" || page === "Saving"

    width: 1280
    height: 800
    visible: true
    title: "Firma"
    color: Theme.paper

    onPageChanged: pages.show(page)

    Look {
        shell: root.shell
        windowWidth: root.width
        windowHeight: root.height
    }

    RehearsalBand {
        id: band

        visible: root.shell.rehearsal
        width: parent.width
        height: visible ? implicitHeight : 0
    }

    PageLoader {
        id: pages

        shell: root.shell
        models: root.models
        anchors.top: strip.bottom
        anchors.bottom: keyboard.top
        width: parent.width
        enabled: root.shell.warnSeconds === 0 && !root.shell.blank
    }

    TopBar {
        id: top

        visible: root.page !== ""
        enabled: pages.enabled
        anchors.top: band.bottom
        width: parent.width
        step: root.signing.step
        steps: root.shell.signer && !root.apart && !root.signed ? root.signing.steps : 0
        language: root.shell.language
        textScale: root.shell.textScale
        onLanguageAsked: root.shell.toggleLanguage()
        onTextSizeAsked: root.shell.largerText()
        onContrastAsked: root.shell.nextPalette()
        withdrawable: root.page === "Start" || root.page === "Ended"
        onWithdrawAsked: root.withdrawing.open()
        hideable: root.shell.signer && !root.resting && root.page !== "Start" && root.page !== "Saving"
        onHideAsked: root.shell.hide()
        listenable: root.voice.available
        listening: root.voice.speaking
        onListenAsked: root.voice.toggle()
    }

    DayStrip {
        id: strip

        // Very large text needs the room; the same figures stand on the page behind "More".
        visible: root.day.headed && (Theme.portrait || Theme.textScale < 3)
        anchors.top: top.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        figures: root.day.figures
        labels: root.day.labels
        sticks: root.day.sticks
        warning: root.day.warning
    }

    BusyLine {
        visible: root.shell.busy
        anchors.bottom: top.bottom
        width: parent.width
    }

    KeyboardDock {
        id: keyboard

        anchors.bottom: parent.bottom
        width: parent.width
        layouts: Qt.resolvedUrl("keyboard/layouts")
    }

    RefusalBar {
        visible: refusal !== ""
        anchors.bottom: keyboard.top
        width: parent.width
        refusal: root.shell.refusal
        onDismissed: root.shell.dismiss()
    }

    Above {
        anchors.fill: parent
        shell: root.shell
    }
}
