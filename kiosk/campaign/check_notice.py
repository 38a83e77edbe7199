"""What is wrong with the privacy notices and the consent sentence of a campaign."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.campaign.consent import BLANKS, blanks, notice_words
from kiosk.campaign.elements import Kind, elements
from kiosk.campaign.problems import TONGUES, Problem, problem
from kiosk.campaign.value import Campaign
from kiosk.model import LANGUAGES, Language

_REPEATED = ("controller", "domicile")


def notice_problems(campaign: Campaign) -> Iterator[Problem]:
    """Name each notice that is missing, lacks an element or holds an open blank."""
    if not campaign.notice.version.strip():
        yield problem("notice-version")
    kinds: tuple[Kind, ...] = ("simplified", "full")
    for kind in kinds:
        for language in LANGUAGES:
            yield from _notice(campaign, kind, language)


def consent_problems(campaign: Campaign) -> Iterator[Problem]:
    """Name what the consent sentence lacks: a language, a blank it must hold."""
    known = ", ".join(f"{{{name}}}" for name in BLANKS)
    for language in LANGUAGES:
        where, sentence = f"consent.{language}", campaign.consent.say(language)
        if not sentence.strip():
            yield problem("words-missing", where=where, tongue=TONGUES[language])
            continue
        found = blanks(sentence)
        for name in BLANKS:
            if name not in found:
                yield problem("consent-lacks", where=where, blank=f"{{{name}}}")
        for name in found:
            if name not in BLANKS:
                yield problem("blank-left", where=where, blank=f"{{{name}}}", known=known)


def _notice(campaign: Campaign, kind: Kind, language: Language) -> Iterator[Problem]:
    pair = campaign.notice.simplified if kind == "simplified" else campaign.notice.full
    where, text = f"notice.{kind}.{language}", pair.say(language)
    if not text.strip():
        yield problem("notice-missing", where=where, tongue=TONGUES[language])
        return
    for element in elements(kind):
        if not element.is_in(text, language):
            words = ", ".join(element.words[language])
            yield problem(
                "notice-lacks",
                warning=element.warning,
                where=where,
                element=element.name,
                words=words,
            )
    known = notice_words(campaign, language)
    for name in _REPEATED if kind == "simplified" else (*_REPEATED, "contact"):
        if known[name] and known[name] not in text:
            field = f"controller.{'name' if name == 'controller' else name}"
            yield problem("notice-lacks-field", where=where, field=field, value=known[name])
    # A blank whose field is empty is left open on purpose: the field is named instead.
    names = ", ".join(f"{{{name}}}" for name in known)
    for name in blanks(text):
        if known.get(name, "unknown"):
            yield problem("blank-left", where=where, blank=f"{{{name}}}", known=names)
