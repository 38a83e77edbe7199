pragma ComponentBehavior: Bound

import QtQuick

Colours {
    paper: "#FBF8F1"
    sheet: "#FFFFFF"
    text: "#1B2430"
    soft: "#46505E"
    accent: "#1B4B91"
    overAccent: "#FFFFFF"
    pressed: "#123669"
    good: "#14603A"
    stop: "#8E2417"
    notice: "#6B4400"
    noticeGround: "#FFF1CC"
    line: "#8C8473"
    hairline: "#E2DBCB"
    board: "#E9E2D4"
}
