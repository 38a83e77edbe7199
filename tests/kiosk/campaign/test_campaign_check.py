"""Everything missing or wrong is named in one go, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.campaign.check import problems, require
from kiosk.campaign.elements import elements
from kiosk.campaign.file import MAX_TEXT
from kiosk.campaign.problems import errors
from kiosk.campaign.value import (
    UNSET,
    Choice,
    Controller,
    Notice,
    Organizer,
    Statement,
)
from kiosk.errors import CampaignIncomplete
from kiosk.model import LANGUAGES, Bilingual, Mode
from kiosk.words import sentence

NONE = Bilingual("", "")


def codes(campaign) -> list[str]:
    return [one.code for one in errors(problems(campaign))]


def warned(campaign) -> list[str]:
    return [one.code for one in problems(campaign) if one.warning]


def with_letter(campaign, **changes):
    return replace(campaign, letter=replace(campaign.letter, **changes))


def with_first_addressee(campaign, **changes):
    first, *rest = campaign.addressees
    return replace(campaign, addressees=(replace(first, **changes), *rest))


def with_controller(campaign, **changes):
    return replace(campaign, controller=replace(campaign.controller, **changes))


def with_organizer(campaign, name, recipient):
    return replace(campaign, organizers=(*campaign.organizers, Organizer(name, recipient)))


CASES = {
    "no id": (lambda c: replace(c, id=""), ["id"]),
    "an id with a slash": (lambda c: replace(c, id="../x"), ["id"]),
    "version 0": (lambda c: replace(c, version=0), ["version"]),
    "no title in Spanish": (lambda c: replace(c, title=Bilingual("Title", " ")), ["words-missing"]),
    "no contact": (lambda c: replace(c, contact=""), ["field-missing"]),
    "a link that is none": (lambda c: replace(c, share_link="example"), ["share-link"]),
    "no letter": (lambda c: with_letter(c, master=b" \n"), ["letter-missing"]),
    "a letter in another encoding": (
        lambda c: with_letter(c, master=b"Se\xf1or"),
        ["letter-not-text"],
    ),
    "a letter too long": (
        lambda c: with_letter(c, master=c.letter.master + b"a" * MAX_TEXT),
        ["too-long"],
    ),
    "a first line beyond the end": (
        lambda c: with_letter(c, first_line=999),
        ["letter-first-line"],
    ),
    "a first line before the start": (
        lambda c: with_letter(c, first_line=0),
        ["letter-first-line"],
    ),
    "an empty first line": (lambda c: with_letter(c, first_line=2), ["letter-starts-blank"]),
    "no addressee": (lambda c: replace(c, addressees=()), ["addressees-missing"]),
    "an addressee never checked": (
        lambda c: with_first_addressee(c, checked_on=UNSET),
        ["checked-on-missing"],
    ),
    "an addressee without address": (
        lambda c: with_first_addressee(c, address=""),
        ["field-missing"],
    ),
    "a request in one language": (
        lambda c: replace(c, requests=(*c.requests[:5], Bilingual("Stop", ""))),
        ["words-missing"],
    ),
    "nobody asked who may sign": (lambda c: replace(c, eligibility=()), ["eligibility-missing"]),
    "one id twice": (
        lambda c: replace(c, eligibility=(*c.eligibility, c.eligibility[0])),
        ["id-twice"],
    ),
    "a statement without words": (
        lambda c: replace(c, eligibility=(Statement("adult", Bilingual("I am 18.", "")),)),
        ["words-missing"],
    ),
    "a choice without words": (
        lambda c: replace(c, choices=(Choice("email", NONE, "email"),)),
        ["words-missing", "words-missing"],
    ),
    "a choice that needs a telephone": (
        lambda c: replace(c, choices=(replace(c.choices[0], needs="phone"),)),
        ["choice-needs"],
    ),
    "no notice in Spanish": (
        lambda c: replace(c, notice=replace(c.notice, full=Bilingual(c.notice.full.en, ""))),
        ["notice-missing"],
    ),
    "no version of the notice": (
        lambda c: replace(c, notice=replace(c.notice, version="")),
        ["notice-version"],
    ),
    "no consent sentence": (
        lambda c: replace(c, consent=NONE),
        ["words-missing", "words-missing"],
    ),
    "a consent sentence without recipients": (
        lambda c: replace(c, consent=replace(c.consent, en="{v} {controller}")),
        ["consent-lacks"],
    ),
    "a consent sentence with a strange blank": (
        lambda c: replace(c, consent=replace(c.consent, en=c.consent.en + " {today}")),
        ["blank-left"],
    ),
    "no controller": (lambda c: with_controller(c, name=""), ["controller-missing"]),
    "no domicile": (lambda c: with_controller(c, domicile=""), ["domicile-missing"]),
    "no contact of the controller": (lambda c: with_controller(c, contact=""), ["contact-missing"]),
    "another controller than the notices name": (
        lambda c: with_controller(c, name="Bo Nemo"),
        ["notice-lacks-field"] * 4,
    ),
    "no days": (
        lambda c: replace(c, opens=UNSET, closes=UNSET, delivery_day=UNSET),
        ["day-missing"] * 3,
    ),
    "opens after it closes": (
        lambda c: replace(c, opens=date(2030, 1, 1)),
        ["opens-after-closes"],
    ),
    "handed over before it closes": (
        lambda c: replace(c, delivery_day=date(2026, 2, 1)),
        ["delivery-before-close"],
    ),
    "no place of delivery": (lambda c: replace(c, delivery_place=NONE), ["words-missing"] * 2),
    "no retention": (lambda c: replace(c, retention=NONE), ["words-missing"] * 2),
    "no recipient key": (lambda c: replace(c, organizers=()), ["organizers-missing"]),
    "a key that is none": (lambda c: with_organizer(c, "Eva Nadie", "age1qqqq"), ["recipient"]),
    "a key twice": (
        lambda c: with_organizer(c, "Eva Nadie", c.organizers[0].recipient),
        ["recipient-twice"],
    ),
    "an organizer without name": (
        lambda c: replace(c, organizers=(replace(c.organizers[0], name=""), c.organizers[1])),
        ["field-missing"],
    ),
    "21 organizers": (
        lambda c: replace(c, organizers=c.organizers[:1] * 21),
        ["organizers-many", *["recipient-twice"] * 20],
    ),
    "a text that is not composed": (lambda c: replace(c, contact="jose\u0301"), ["text-form"]),
    "a control character": (lambda c: replace(c, contact="a\x1b[2J"), ["text-form"]),
    "a text too long": (lambda c: replace(c, contact="a" * 40_000), ["too-long"]),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_missing_or_wrong_is_named_and_nothing_else(campaign, name):
    change, expected = CASES[name]
    assert codes(change(campaign)) == expected


def test_everything_is_said_in_one_go(campaign):
    bare = replace(
        campaign,
        title=NONE,
        controller=Controller("", "", ""),
        notice=Notice("", NONE, NONE),
        addressees=(),
        organizers=(),
        opens=UNSET,
    )
    assert set(codes(bare)) == {
        "words-missing",
        "controller-missing",
        "domicile-missing",
        "contact-missing",
        "notice-version",
        "notice-missing",
        "addressees-missing",
        "organizers-missing",
        "day-missing",
    }


@pytest.mark.parametrize("kind", ("simplified", "full"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_element_a_notice_lacks_is_named(campaign, kind, language):
    kept = (
        f"{campaign.controller.name} {campaign.controller.domicile} {campaign.controller.contact}"
    )
    words = {"en": campaign.notice.full.en, "es": campaign.notice.full.es} | {language: kept}
    if kind == "simplified":
        words = {"en": campaign.notice.simplified.en, "es": campaign.notice.simplified.es}
        words |= {language: kept}
    bare = replace(campaign, notice=replace(campaign.notice, **{kind: Bilingual(**words)}))
    found = problems(bare)
    assert {one.code for one in found} == {"notice-lacks"}
    for element in elements(kind):
        said = [one for one in found if element.name.say(language) in one.say(language)]
        assert [one.warning for one in said] == [element.warning]


@pytest.mark.parametrize("blank", ("{controller}", "{today}"))
def test_an_open_blank_in_a_notice_is_named(campaign, blank):
    full = campaign.notice.full
    open_ = replace(campaign.notice, full=Bilingual(full.en + blank, full.es))
    assert codes(replace(campaign, notice=open_)) == ["blank-left"]


def test_a_missing_translation_does_not_keep_people_from_signing(campaign):
    bare = with_letter(campaign, translation=b"")
    assert (codes(bare), warned(bare)) == ([], ["translation-missing"])


def test_a_list_of_requests_that_is_not_the_letters_is_worth_a_look(campaign):
    assert warned(replace(campaign, requests=campaign.requests[:5])) == ["requests-count"]
    assert warned(replace(campaign, asks=())) == ["asks-missing"]


def test_one_organizer_is_worth_a_look_when_it_is_official(campaign):
    one = replace(campaign, organizers=campaign.organizers[:1])
    assert warned(one) == []
    assert warned(replace(one, mode=Mode.OFFICIAL)) == ["organizers-one"]


@pytest.mark.parametrize("name", CASES)
def test_each_problem_is_worded_in_both_languages_without_open_blanks(campaign, name):
    for one in problems(CASES[name][0](campaign)):
        assert one.en != one.es
        assert one.en.strip()
        assert one.es.strip()


def test_whoever_enrols_a_kiosk_can_ask_again(campaign):
    require(campaign)
    with pytest.raises(CampaignIncomplete) as refusal:
        require(with_controller(campaign, name="", domicile=""))
    assert refusal.value.facts["count"] == 2
    # It is read at the tablet: nothing about forms and commands.
    for language in LANGUAGES:
        assert "`" not in sentence(refusal.value, language)
