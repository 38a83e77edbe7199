pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Components
import Firma.Ui
import ".."

// Digits and the signs that names and addresses use.
KeyboardLayout {
    id: board

    keyWeight: 100

    KeyboardRow {
        LetterKeys {
            letters: "1234567890"
        }
    }

    KeyboardRow {
        LetterKeys {
            letters: "@#&/()+=_%"
        }
    }

    KeyboardRow {
        visible: Theme.portrait

        LetterKeys {
            letters: "¿?¡!:;\"*<>"
        }
    }

    KeyboardRow {
        LetterKeys {
            letters: Theme.portrait ? "àèìòùâêôç" : "¿?¡!:;àèç"
        }

        BackspaceKey {}
    }

    KeyboardRow {
        SymbolModeKey {
            weight: 150
            displayText: "abc"
        }

        LetterKeys {
            letters: "'’"
        }

        SpaceKey {
            weight: 350
        }

        LetterKeys {
            letters: "-,."
        }

        EnterKey {
            weight: 100
        }
    }
}
