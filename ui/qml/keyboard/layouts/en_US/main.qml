pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Components
import Firma.Ui
import ".."

// Letters of both languages on one page; upright screens get the accents a row of their own.
KeyboardLayout {
    id: board

    keyWeight: 100

    KeyboardRow {
        LetterKeys {
            letters: "qwertyuiop"
        }
    }

    KeyboardRow {
        LetterKeys {
            letters: "asdfghjklñ"
        }
    }

    KeyboardRow {
        ShiftKey {}

        LetterKeys {
            letters: "zxcvbnm'"
        }

        BackspaceKey {}
    }

    KeyboardRow {
        visible: Theme.portrait

        LetterKeys {
            letters: "áéíóúü-@."
        }
    }

    KeyboardRow {
        SymbolModeKey {
            weight: 90
            displayText: "123"
        }

        LetterKeys {
            letters: Theme.portrait ? "" : "áéíóúü"
        }

        SpaceKey {
            weight: Theme.portrait ? 400 : 190
        }

        LetterKeys {
            letters: Theme.portrait ? "" : "-@."
        }

        EnterKey {
            weight: 100
        }
    }
}
