pragma ComponentBehavior: Bound

import QtQuick

Colours {
    paper: "#FFFFFF"
    sheet: "#FFFFFF"
    text: "#000000"
    soft: "#000000"
    accent: "#0033A0"
    overAccent: "#FFFFFF"
    pressed: "#000000"
    good: "#000000"
    stop: "#000000"
    notice: "#000000"
    noticeGround: "#FFFFFF"
    line: "#000000"
    hairline: "#767676"
    board: "#FFFFFF"
}
