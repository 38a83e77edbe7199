pragma ComponentBehavior: Bound

import QtQuick

Colours {
    paper: "#000000"
    sheet: "#000000"
    text: "#FFFFFF"
    soft: "#FFFFFF"
    accent: "#FFD60A"
    overAccent: "#000000"
    pressed: "#FFFFFF"
    good: "#FFD60A"
    stop: "#FFFFFF"
    notice: "#FFFFFF"
    noticeGround: "#000000"
    line: "#FFFFFF"
    hairline: "#6E6E6E"
    board: "#000000"
}
