"""What stands around the machine: its screen, keyboard, voice, printer and stick."""

from __future__ import annotations

from kiosk.model import LANGUAGES
from kiosk.ready.value import Finding, Stick, Window, amber, green, red

# Shorter than this, a page with the largest text does not hold its buttons.
_SHORT = 90


def judge(window: Window | None, sticks: tuple[Stick, ...]) -> tuple[Finding, ...]:
    """Give what was found around the machine; without a window, the sticks alone."""
    if window is None:
        return (stick(sticks),)
    return (
        screen(window),
        touch(window),
        keyboard(window),
        voice(window),
        stick(sticks),
        printer(window),
    )


def screen(window: Window) -> Finding:
    """Tell whether a millimetre is one, and the screen large enough."""
    if window.short < _SHORT:
        return amber("screen-small", mm=window.short)
    return green("screen-fitted") if window.fitted else amber("screen-stated")


def touch(window: Window) -> Finding:
    """Tell whether people can sign with a finger."""
    return green("touch-there") if window.touch else amber("touch-none")


def keyboard(window: Window) -> Finding:
    """Tell whether the keyboard on the screen was loaded."""
    return green("keyboard-there") if window.keyboard else red("keyboard-none")


def voice(window: Window) -> Finding:
    """Tell in which languages the pages can be read aloud."""
    spoken = [language for language in LANGUAGES if language in window.voices]
    if not spoken:
        return amber("voice-none")
    return green("voice-there") if len(spoken) == len(LANGUAGES) else amber(f"voice-{spoken[0]}")


def stick(found: tuple[Stick, ...]) -> Finding:
    """Tell whether there is a stick or card that takes copies."""
    if not found:
        return amber("stick-none")
    taking = [each.name for each in found if each.writable]
    return (
        green("stick-there", name=taking[0]) if taking else red("stick-locked", name=found[0].name)
    )


def printer(window: Window) -> Finding:
    """Tell whether receipts can be printed; nobody needs to."""
    return green("printer-there", name=window.printer) if window.printer else green("printer-none")
