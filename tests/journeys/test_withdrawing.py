"""A signature given on one kiosk is withdrawn on another, on the screen and to the packet."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from pypdfium2 import PdfDocument

from kiosk import receipt
from kiosk.crypto.passphrase import FLOOR
from kiosk.exports.value import Withdrawal
from kiosk.journal.withdrawals import MOST
from kiosk.packet import write
from kiosk.packet.gathering import gather
from kiosk.registry.registry import create, open_registry
from tests.journeys import office
from tests.journeys.looking import shown, traces
from tests.journeys.office import IDENTITY, NOW, PASSPHRASE, SIGNED
from tests.journeys.stand import LANDSCAPE, PORTRAIT, stand
from tests.journeys.test_pass import JOSE, PEGGY, sign
from ui.demo.desk import to_desk
from ui.demo.pages import Review, Start

SIZES = pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))


def codes():
    """Codes that belong to nobody, the same each time."""
    for number in range(1, 1000):
        yield receipt.new_code(lambda size, n=number: n.to_bytes(size, "big"))


CODE = next(codes())


def written(stand):
    """Write the export of the event; give its file."""
    before = set(stand.stick.iterdir())
    stand.kiosk.exporting.open()
    stand.kiosk.exporting.choose(0)
    stand.hand.expect("Exported")
    (file,) = set(stand.stick.iterdir()) - before
    return file


def withdraw(stand, code):
    """Touch the way through: the code, the question, the answer; leave at what came of it."""
    hand = stand.hand
    hand.tap("withdrawButton")
    hand.expect("Withdraw")
    hand.write("codeBox", code)
    hand.tap("forwardButton")
    hand.expect("WithdrawSure")
    assert hand.item("withdrawCode").property("text") == receipt.parse(code)
    hand.tap("forwardButton")
    hand.expect("Withdrawn")


@contextmanager
def table(folder):
    """A kiosk of the campaign with a device of its own, and the same event open."""
    folder.mkdir()
    office.enrolled(folder / "kiosk")
    started = stand(folder / "kiosk", folder / "stick")
    try:
        started.unlock()
        yield started
    finally:
        started.kiosk.close()


def test_a_signature_withdrawn_on_another_kiosk_is_in_no_packet(qapp, tmp_path):
    with table(tmp_path / "one") as one:
        code = sign(Start(one.hand), PEGGY).receipt()
        one.hand.tap("forwardButton")
        sign(Start(one.hand), JOSE).done()
        first = written(one)
    with table(tmp_path / "two") as two:
        withdraw(two, code.replace("-", "").lower())
        assert two.kiosk.withdrawing.property("outcome") == "elsewhere"
        assert "the organizers bring the kiosks together" in shown(two)
        two.hand.tap("forwardButton")
        two.hand.expect("Start")
        second = written(two)
    path = tmp_path / "registry.db"
    create(path, SIGNED, PASSPHRASE, FLOOR, NOW)
    with open_registry(path, PASSPHRASE) as registry:
        registry.merge(second, [IDENTITY], NOW)
        assert registry.tally().withdrawals_waiting == 1
        merged = registry.merge(first, [IDENTITY], NOW)
        assert (merged.new, merged.withdrawn) == (1, 1)
        packet = gather(registry, NOW)
        paper = write(tmp_path / "packet.pdf", packet)
        lines = list(packet.lines)
    assert [line.name.printed for line in lines] == [JOSE.given]
    assert (packet.counts.captured, packet.counts.withdrawn) == (2, 1)
    assert packet.counts.deliverable == 1
    pages = PdfDocument(paper.path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    assert JOSE.given in text
    assert PEGGY.surname not in text
    assert "withdrawn" in text.lower()


@SIZES
def test_withdrawn_where_it_was_signed_its_bytes_are_gone_at_once(at_start, size):
    stand = at_start(size=size)
    code = sign(Start(stand.hand), PEGGY).receipt()
    stand.hand.tap("forwardButton")
    sign(Start(stand.hand), JOSE).done()
    withdraw(stand, code)
    assert "Your signature is withdrawn" in shown(stand)
    assert code not in shown(stand)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Start")
    assert stand.kiosk.signing.property("signedHere") == 1
    carried = stand.carry()
    assert [record.signature.name.printed for record in carried.records] == [JOSE.given]
    assert [(void.seq, void.reason) for void in carried.voids] == [(1, "withdrawn")]
    assert carried.withdrawals == (Withdrawal(receipt.digest(code), NOW, 1),)


def test_a_code_that_is_none_is_said_to_be_none_and_goes_nowhere(at_start):
    stand = at_start()
    stand.hand.tap("withdrawButton")
    stand.hand.expect("Withdraw")
    stand.hand.tap("forwardButton")
    assert "Please type the code of your receipt." in shown(stand)
    wrong = CODE[:-1] + ("3" if CODE[-1] != "3" else "4")
    stand.hand.write("codeBox", wrong.lower())
    stand.hand.tap("forwardButton")
    stand.hand.expect("Withdraw")
    assert "This is not a receipt code." in shown(stand)
    stand.kiosk.shell.changeLanguage("es")
    stand.settle()
    assert "Este no es un código de acuse." in shown(stand)
    stand.hand.tap("backButton")
    stand.hand.expect("Start")
    assert stand.kiosk.shell.property("language") == "en"
    assert stand.carry().withdrawals == ()


@pytest.mark.parametrize("page", ("Withdraw", "WithdrawSure", "Withdrawn"))
def test_nothing_of_a_code_is_left_to_the_next_person(at_start, page):
    stand = at_start()
    withdrawing = stand.kiosk.withdrawing
    withdrawing.open()
    withdrawing.setCode(CODE)
    if page != "Withdraw":
        withdrawing.next()
    if page == "Withdrawn":
        withdrawing.withdraw()
    stand.hand.expect(page)
    assert page == "Withdrawn" or traces(stand, [CODE])
    stand.hand.idle(90)
    stand.hand.expect("Start")
    stand.settle()
    assert traces(stand, [CODE]) == []
    assert repr(vars(withdrawing)).count(CODE) == 0
    assert withdrawing.property("outcome") == ""


def test_after_too_many_codes_a_sentence_says_when_to_come_back(at_start):
    stand = at_start()
    withdrawing = stand.kiosk.withdrawing
    for _, code in zip(range(MOST + 1), codes(), strict=False):
        withdrawing.open()
        withdrawing.setCode(code)
        withdrawing.next()
        withdrawing.withdraw()
        stand.settle()
    stand.hand.expect("WithdrawSure")
    assert "takes 10 receipt codes an hour" in stand.kiosk.shell.property("refusal")
    assert len(stand.carry().withdrawals) == MOST


def test_when_the_event_is_closed_a_volunteer_opens_the_page(at_start):
    stand = at_start()
    code = sign(Start(stand.hand), PEGGY).receipt()
    stand.hand.tap("forwardButton")
    to_desk(Start(stand.hand), PASSPHRASE).close().close().desk()
    stand.hand.tap("othersButton")
    stand.hand.expect("DeskMore")
    withdraw(stand, code)
    assert "Your signature is withdrawn" in shown(stand)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Unlock")
    carried = stand.carry()
    assert (carried.records, len(carried.withdrawals), carried.trailer.closed) == ((), 1, True)


# --- "already signed?" --------------------------------------------------------------------


def reviewed(stand, person):
    notice = Start(stand.hand).begin().speak("en")
    choices = notice.agree().affirm().write(person).live(person).live(person)
    review = choices.take(person)
    stand.settle()
    return review


def test_a_name_that_signed_is_hinted_at_and_may_sign_again(at_start):
    stand = at_start()
    sign(Start(stand.hand), PEGGY).done()
    review = reviewed(stand, PEGGY)
    assert "has already signed here today" in shown(stand)
    review.right().draw(PEGGY).sign().done()
    assert len(stand.carry().records) == 2


def test_another_name_is_not_hinted_at_and_a_changed_one_is_asked_again(at_start):
    stand = at_start()
    sign(Start(stand.hand), PEGGY).done()
    reviewed(stand, JOSE)
    assert "has already signed" not in shown(stand)
    signing = stand.kiosk.signing
    signing.edit("Names")
    signing.setGiven("")
    signing.setSurname("O'EXAMPLE NANDU")
    signing.next()
    signing.edit("Town")
    signing.setTown(PEGGY.town)
    signing.next()
    signing.chooseState(PEGGY.state)
    signing.next()
    stand.hand.expect("Review")
    stand.settle()
    assert "has already signed here today" in shown(stand)
    stand.hand.tap("leaveButton")
    stand.hand.tap("confirmLeaveButton")
    stand.hand.expect("Goodbye")


def test_whoever_undid_is_not_hinted_at(at_start):
    stand = at_start()
    sign(Start(stand.hand), PEGGY).undo().done()
    assert isinstance(reviewed(stand, PEGGY), Review)
    assert "has already signed" not in shown(stand)


# --- recent places ------------------------------------------------------------------------


def suggested(stand, text):
    signing = stand.kiosk.signing
    signing.setTown("")
    signing.setTown(text)
    return list(signing.property("suggestions"))


def test_towns_of_three_signers_of_this_event_come_first(at_start):
    stand = at_start()
    signing, recent = stand.kiosk.signing, stand.kiosk.signing._recent
    usual = suggested(stand, "San")
    assert len(usual) == 4
    for _ in range(2):
        recent.add(usual[3], place_of(signing, 3))
    assert suggested(stand, "San") == usual
    recent.add(usual[3], place_of(signing, 3))
    first = suggested(stand, "San")
    assert first == [usual[3], *usual[:3]]
    signing.choosePlace(0)
    assert signing.property("town") == usual[3]
    recent.begin(None)
    assert suggested(stand, "San") == usual


def place_of(signing, index):
    from ui.kiosk.signer_view import towns

    return towns(signing._session, ())[index].state


def test_signing_counts_for_the_suggestions_but_no_free_text(at_start):
    stand = at_start()
    sign(Start(stand.hand), JOSE).done()
    sign(Start(stand.hand), PEGGY).done()
    counts = stand.kiosk.signing._recent._counts
    assert {place.town: count for place, count in counts.items()} == {"Ajijic": 1}
