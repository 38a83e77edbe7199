pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Firma
import Firma.Ui
import Firma.Desk

// The organizers' window: the rail at the left, one page beside it.
Window {
    id: root

    required property ConsoleShell shell
    required property Office office
    required property Entrance entrance
    required property ConsoleModels models

    readonly property string page: shell.page

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    visible: true
    title: shell.title === "" ? "Firma" : shell.title
    color: Theme.paper

    onPageChanged: pages.show(page)

    DeskLook {
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

    ConsoleSide {
        id: side

        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        shell: root.shell
        entrance: root.entrance
    }

    DeskPages {
        id: pages

        models: root.models
        anchors.top: band.bottom
        anchors.bottom: work.top
        anchors.left: side.right
        anchors.right: parent.right
    }

    BusyLine {
        visible: root.shell.busy && root.office.working === ""
        anchors.top: pages.top
        anchors.left: side.right
        anchors.right: parent.right
    }

    WorkBar {
        id: work

        visible: root.office.working !== ""
        anchors.left: side.right
        anchors.right: parent.right
        anchors.bottom: wrong.top
        height: visible ? implicitHeight : 0
        name: root.office.working
        share: root.office.share
        done: root.office.done
        whole: root.office.whole
        speed: root.office.speed
        secondsLeft: root.office.secondsLeft
        paused: root.office.paused
        stopping: root.office.stopping
        onPauseAsked: root.office.pause()
        onResumeAsked: root.office.resume()
        onStopAsked: root.office.stop()
    }

    RefusalBar {
        id: wrong

        visible: refusal !== ""
        anchors.bottom: parent.bottom
        anchors.left: side.right
        anchors.right: parent.right
        height: visible ? implicitHeight : 0
        refusal: root.shell.refusal
        onDismissed: root.shell.dismiss()
    }

    DeskKeys {
        shell: root.shell
    }
}
