"""What came of a closing slip, in words that are read out over the telephone."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.dates import spoken
from kiosk.model import Bilingual, Language
from kiosk.registry.team import Ticked

_WHOSE = Bilingual("{kiosk}, {place}, {day}", "{kiosk}, {place}, {day}")
_HAVE = Bilingual("have {have}", "hay {have}")
_NONE = Bilingual("have none", "no hay ninguna")
_SAYS = Bilingual("slip says {says}", "la papeleta dice {says}")
_AS_SAID = Bilingual("as the slip says", "como dice la papeleta")
_EMPTY = Bilingual("the slip says that nobody signed", "la papeleta dice que nadie firmó")
_MISSING = Bilingual("missing {missing}", "faltan {missing}")
_FINDINGS = {
    "unknown": Bilingual(
        "No export of this kiosk was merged yet. Compare the six words of its key: {words}.",
        "Aún no se integra ninguna exportación de este quiosco. Compare las seis palabras de su"
        " llave: {words}.",
    ),
    "open": Bilingual(
        "The closing export is not here yet: ask for it.",
        "Aún no llega la exportación de cierre: pídala.",
    ),
    "forked": Bilingual(
        "What came is not what the kiosk closed with, or is told in two ways: was it copied or"
        " set back?",
        "Lo que llegó no es aquello con lo que el quiosco cerró, o está contado de dos maneras:"
        " ¿se copió o se restauró?",
    ),
    "set-back": Bilingual(
        "The kiosk went on from an earlier state, {beyond}: was it set back or copied?",
        "El quiosco siguió desde un estado anterior, {beyond}: ¿se restauró o se copió?",
    ),
}
_BEYOND = Bilingual("for {ranges} came as well", "pues también llegaron {ranges}")
_OTHER = Bilingual(
    "for another slip of it tells the same sequences otherwise",
    "pues otra papeleta suya cuenta de otro modo las mismas secuencias",
)


def say(ticked: Ticked, language: Language) -> str:
    """Give "K3, Ajijic, 12 October 2016: have 1–87, slip says 90, missing 88–90", and why."""
    whose = _WHOSE.say(language).format(
        kiosk=ticked.kiosk,
        place=ticked.town or ticked.event,
        day=spoken(ticked.day, language),
    )
    told = [f"{whose}: {_counted(ticked, language)}."]
    told += [
        _FINDINGS[code].say(language).format(words=ticked.words, beyond=_beyond(ticked, language))
        for code in ticked.findings
        if code in _FINDINGS
    ]
    return " ".join(told)


def ranges(of: Iterable[tuple[int, int]]) -> str:
    """Give "1–87, 90"."""
    return ", ".join(f"{a}–{b}" if a < b else f"{a}" for a, b in of)


def _counted(ticked: Ticked, language: Language) -> str:
    if ticked.first > ticked.last:
        return _EMPTY.say(language)
    have = _HAVE.say(language).format(have=ranges(ticked.have))
    parts = [have if ticked.have else _NONE.say(language)]
    if not ticked.missing:
        return f"{parts[0]}, {_AS_SAID.say(language)}"
    first = ticked.have[0][0] if ticked.have else 0
    says = f"{ticked.last}" if first == ticked.first else ranges([(ticked.first, ticked.last)])
    parts.append(_SAYS.say(language).format(says=says))
    parts.append(_MISSING.say(language).format(missing=ranges(ticked.missing)))
    return ", ".join(parts)


def _beyond(ticked: Ticked, language: Language) -> str:
    if not ticked.beyond:
        return _OTHER.say(language)
    return _BEYOND.say(language).format(ranges=ranges(ticked.beyond))
