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
    notice: "#000000"
    noticeGround: "#FFD60A"
    line: "#FFFFFF"
    hairline: "#6E6E6E"
    board: "#000000"
}
