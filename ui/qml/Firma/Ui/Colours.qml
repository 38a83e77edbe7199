pragma ComponentBehavior: Bound

import QtQuick

// The colours of one palette; contrast is measured against `paper`.
QtObject {
    required property color paper
    required property color sheet
    required property color text
    required property color soft
    required property color accent
    required property color overAccent
    required property color pressed
    required property color good
    required property color stop
    required property color notice
    required property color noticeGround
    required property color line
    required property color hairline
    required property color board
}
