pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every colour, size, duration and face. Sizes are millimetres times `unit`.
QtObject {
    id: theme

    readonly property string serif: "Source Serif 4"
    readonly property string sans: "Atkinson Hyperlegible Next"

    // The short side counts as 118 mm at least, so that a small dense screen still holds a page.
    readonly property real unit: Math.max(3, Math.min(density, Math.min(windowWidth, windowHeight) / 118))
    readonly property bool portrait: windowHeight > windowWidth
    readonly property bool narrow: windowWidth < mm(170)
    readonly property real calm: 1 + (textScale - 1) * 0.22
    readonly property real even: 1 + (textScale - 1) * 0.6

    readonly property int heading: letters(8.5 * calm)
    readonly property int title: letters(9.4 * calm)
    readonly property int question: letters(8.1)
    readonly property int body: letters(4.9 * textScale)
    readonly property int lead: letters(5.1 * even)
    readonly property int small: letters(3.9 * even)
    readonly property int caption: letters(3.9 * Math.min(even, 1.4))
    readonly property int consent: letters(4.8 * Math.min(textScale, 2.4))
    readonly property int label: letters(3.7 * Math.min(textScale, 1.3))
    readonly property int button: letters(5.1 * Math.min(even, 1.8))
    readonly property int modest: letters(5.1 * Math.min(even, 1.1))
    readonly property int buttonLeast: letters(4.4)
    readonly property int field: letters(5.8 * Math.min(even, 1.4))
    readonly property int key: letters(4.9 * Math.min(even, 1.25))

    readonly property int gap: mm(3)
    readonly property int margin: narrow ? mm(8) : mm(16.3)
    readonly property int barMargin: narrow ? mm(5) : mm(8.2)
    readonly property int radius: mm(2)
    readonly property int control: mm(12.2)
    readonly property int primary: mm(15.3)
    readonly property int fieldHeight: Math.max(primary, Math.round(field * 2.1))
    readonly property int rowHeight: Math.max(mm(12.6), Math.round(button * 1.8))
    readonly property int bar: mm(14.8)
    readonly property int stroke: Math.max(2, mm(0.34))
    readonly property int ring: Math.max(3, mm(0.68))

    readonly property int keyRows: portrait ? 5 : 4
    readonly property int keyboardHeight: Math.min(keyRows * mm(12.6) + 2 * mm(2), windowHeight * 0.45)
    readonly property int keyboardMargin: narrow ? mm(1) : mm(13.6)

    readonly property int motionLength: motion ? 180 : 0

    readonly property color paper: colours.paper
    readonly property color sheet: colours.sheet
    readonly property color text: colours.text
    readonly property color soft: colours.soft
    readonly property bool tinted: palette === "paper" && tint.a > 0
    readonly property color accent: tinted ? tint : colours.accent
    readonly property color overAccent: colours.overAccent
    readonly property color pressed: tinted ? Qt.darker(tint, 1.35) : colours.pressed
    readonly property color good: colours.good
    readonly property color stop: colours.stop
    readonly property color notice: colours.notice
    readonly property color noticeGround: colours.noticeGround
    readonly property color line: colours.line
    readonly property color hairline: colours.hairline
    readonly property color board: colours.board
    readonly property color qrDark: "#000000"
    readonly property color qrLight: "#FFFFFF"
    readonly property color blank: "#000000"
    readonly property color stripe: "#1B2430"
    readonly property color stripeGround: "#FFD60A"

    readonly property Colours colours: palette === "dark" ? black : palette === "light" ? white : warm

    // Set by the window.
    property string palette: "paper"
    // The campaign's one colour, transparent for our own; its contrast was checked when it was signed.
    property color tint: "transparent"
    property real density: 5.9
    property real textScale: 1
    property bool motion: true
    property int windowWidth: 1280
    property int windowHeight: 800

    readonly property Colours warm: PaperColours {}
    readonly property Colours black: DarkColours {}
    readonly property Colours white: LightColours {}

    function mm(length: real): int {
        return Math.round(length * unit);
    }

    function letters(height: real): int {
        return Math.max(12, Math.round(height * unit));
    }
}
