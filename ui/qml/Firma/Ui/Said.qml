pragma Singleton

import QtQuick

// Sentences with what people typed in them. `arg` would look for places in that, too.
QtObject {
    function filled(sentence: string, facts: list<string>): string {
        return sentence.replace(/%([1-9])/g, (_, place) => facts[Number(place) - 1]);
    }
}
