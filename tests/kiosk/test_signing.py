"""A finished pass becomes a signature: what was said, bound to what was shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import receipt
from kiosk import session as passes
from kiosk.campaign import file as campaign_file
from kiosk.campaign.consent import statement
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto.seal import Identity
from kiosk.crypto.sign import SigningKey
from kiosk.model import Event, Method, Moment, Name, Place, RecordId
from kiosk.record import Record, decode, encode
from kiosk.session import Draft, Rules, Step
from kiosk.signing import compose
from kiosk.states import HOMES, NEVER, STATES

IDENTITY = Identity("AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8")
CAMPAIGN = default_campaign([Organizer("Ana Ficticia", IDENTITY.recipient)], date(2027, 1, 4))
SIGNED = campaign_file.read(campaign_file.write(CAMPAIGN, SigningKey.from_seed(bytes(32))))
FAIR = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2027, 2, 6))
SHOWN = Moment.at(datetime(2027, 2, 6, 17, 0, tzinfo=UTC))
LATER = Moment.at(SHOWN.utc + timedelta(minutes=2))
CODE = receipt.new_code(lambda count: bytes(range(count)))
RULES = Rules(
    tuple(one.id for one in CAMPAIGN.eligibility),
    tuple((one.id, one.needs) for one in CAMPAIGN.choices),
)
WHOLE = Draft(
    answers=(True,) * len(RULES.statements),
    given="José  ",
    surname=" Nándu\u0301 O'Example",
    town=" Ajijic ",
    state="JAL",
    home="US-TX",
    home_text="Texas",
)


def finished(draft=WHOLE, language="en"):
    session = passes.show_notice(passes.start(RULES, language), language, SHOWN)
    return replace(passes.forward(session), step=Step.SIGN, draft=draft)


def signature(session):
    return compose(SIGNED, CAMPAIGN.mode, FAIR, session, CODE, LATER)


def test_the_signature_holds_what_was_said_cleaned_and_nothing_else():
    made = signature(finished())
    assert made.name == Name("José", "Nándú O'Example", "José Nándú O'Example")
    assert made.place == Place("Ajijic", "JAL")
    assert made.home == "US-TX"
    assert made.method is Method.DRAWN
    assert made.eligibility == RULES.statements
    assert (made.choices, made.email, made.postal_code) == ((), "", "")
    assert (made.witness, made.volunteer) == ("", "")
    assert made.event == FAIR.uid(CAMPAIGN.id)
    assert made.signed == LATER
    assert (made.campaign, made.campaign_version) == (CAMPAIGN.id, CAMPAIGN.version)
    assert (made.campaign_sha256, made.mode) == (SIGNED.sha256, CAMPAIGN.mode)


def test_the_receipt_is_kept_as_a_digest_only():
    made = signature(finished())
    assert made.receipt == receipt.digest(CODE)
    assert CODE.replace("-", "") not in repr(made).replace("-", "")


def test_an_empty_box_adds_no_blank_to_the_name():
    assert signature(finished(replace(WHOLE, given=""))).name.printed == "Nándú O'Example"
    assert signature(finished(replace(WHOLE, surname=" "))).name == Name("José", "", "José")


@pytest.mark.parametrize("language", ("en", "es"))
@pytest.mark.parametrize("noticed", ("en", "es"))
def test_it_is_bound_to_the_texts_as_they_were_shown(language, noticed):
    shown = signature(passes.speak(finished(language=noticed), language)).shown
    master, notices = CAMPAIGN.letter.master, CAMPAIGN.notice
    notice = notices.simplified.say(noticed) + "\x00" + notices.full.say(noticed)
    assert shown.language == language
    assert shown.letter == sha256(master).digest()
    assert shown.notice == sha256(notice.encode()).digest()
    assert (shown.notice_version, shown.notice_language) == (CAMPAIGN.notice.version, noticed)
    assert shown.statement == sha256(statement(CAMPAIGN, language).encode()).digest()
    assert shown.at == SHOWN
    assert not shown.opened_full


def test_whether_the_full_notice_was_opened_is_kept():
    assert signature(replace(finished(), opened_full=True)).shown.opened_full


def test_the_choices_stand_in_the_campaigns_order():
    ids = [one for one, _ in RULES.choices]
    chosen = frozenset(reversed(ids))
    draft = replace(WHOLE, chosen=chosen, email=" ana@example.org", postal_code="78701 ")
    made = signature(finished(draft))
    assert made.choices == tuple(ids)
    assert (made.email, made.postal_code) == ("ana@example.org", "78701")


def test_nothing_is_signed_by_whoever_never_saw_the_notice():
    with pytest.raises(ValueError, match="never shown"):
        signature(replace(passes.start(RULES, "en"), step=Step.SIGN, draft=WHOLE))


NAMES = st.text(max_size=100)


@given(
    NAMES,
    NAMES,
    st.text(max_size=100),
    st.sampled_from([state.code for state in STATES]),
    st.sampled_from(["", NEVER, *(home.code for home in HOMES)]),
    st.sets(st.sampled_from([one for one, _ in RULES.choices])),
)
def test_whatever_passes_the_pages_can_be_sealed_and_read_back(
    given_name, surname, town, state, home, chosen
):
    session = finished(
        replace(
            WHOLE,
            given=given_name,
            surname=surname,
            town=town,
            state=state,
            home=home,
            chosen=frozenset(chosen),
            email="ana@example.org",
            postal_code="78701",
        )
    )
    if any(passes.problems(session, step) for step in passes.route(session)):
        return
    record = Record(RecordId(bytes(16), 1), signature(session), b"ink")
    assert decode(encode(record)) == record
