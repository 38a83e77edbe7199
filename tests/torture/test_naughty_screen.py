"""Naughty strings on the screen: the real window shows each as plain text, and goes on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlExpression, qmlContext

from kiosk.crypto.passphrase import FLOOR
from kiosk.entry import clean
from kiosk.model import Moment
from kiosk.registry.registry import create, open_registry
from kiosk.words import plain
from tests.journeys import office
from tests.journeys.conftest import close, forget_the_end
from tests.journeys.console_stand import FAIR, PASSPHRASE, TONIGHT, Office, console_stand, kiosk
from tests.journeys.stand import stand
from tests.journeys.walking import walk
from tests.kiosk.registry.day import put
from tests.torture.naughty import FIELDS, STRINGS
from ui.kiosk.problems import words

PLAIN = 0  # Text.PlainText; 2 is what Qt takes for markup if it looks like some
# A face that knows less of a script than Qt would like draws it all the same.
FACES = "OpenType support missing for"
# Of each kind that a screen can stumble over: markup, marks that turn writing around, stacked
# marks, faces, patterns, orders for a terminal, very long ones, and what is refused.
FEW = tuple(
    number
    for number in range(1, 516)
    if number
    in {1, 95, 97, 114, 135, 153, 158, 171, 173, 176, 179, 183, 185, 407, 435, 507, 512, 513}
    or number % 37 == 0
)
NAMES = tuple(text for text in STRINGS if " " in FIELDS["given name"](text))


@pytest.fixture
def said() -> Iterator[list[str]]:
    """What Qt and the program complained of meanwhile."""
    found: list[str] = []
    before = qInstallMessageHandler(
        lambda kind, _, text: found.append(text) if kind != QtMsgType.QtDebugMsg else None
    )
    yield found
    qInstallMessageHandler(before)


@pytest.fixture
def pick(request):
    """Give all of the list by `make torture`, a few of each kind among the other tests."""
    long = request.config.getoption("--torture")
    return tuple(range(1, 516)) if long else FEW


def texts(hand) -> list[str]:
    """Give every text that is shown; each that could hold a `<` is shown as plain text."""
    found = []
    for item in hand._shown():
        if item.inherits("QQuickText") and (text := item.property("text")):
            assert not {"<", "&"} & set(text) or formatted(item) == PLAIN, text
            found.append(text)
    return found


def formatted(item) -> int:
    """Give how an item takes its text; Python has no word for Qt's own."""
    return int(QQmlExpression(qmlContext(item), item, "textFormat").evaluate()[0])


def drawn(hand) -> None:
    """Have the window painted, every glyph of it."""
    hand.rest()
    assert not hand._window.grabWindow().isNull()


@pytest.mark.timeout(300)
def test_a_kiosk_shows_what_was_typed_and_says_what_is_missing(qapp, tmp_path, pick, said, caplog):
    office.enrolled(tmp_path / "kiosk")
    at = stand(tmp_path / "kiosk", tmp_path / "stick")
    at.unlock()
    walk(at, "Review")
    signing, hand = at.kiosk.signing, at.hand
    said.clear()  # the keyboard's own
    for number in pick:
        text, other = STRINGS[number - 1], STRINGS[number % 515]
        signing.edit("Names")
        hand.expect("Names")
        signing.setGiven(text)
        signing.setSurname("")
        hand.rest()
        # Qt takes a byte order mark at the very start for one, the right way round or not.
        assert hand.item("givenBox").property("value") == text.lstrip("\ufeff\ufffe")
        signing.next()
        told = FIELDS["given name"](text)
        if " " not in told:
            assert words(told) in texts(hand), number
            assert hand.page() == "Names"
            drawn(hand)
            signing.back()
            hand.expect("Review")
            continue
        hand.expect("Review")
        assert clean(text) in texts(hand), number
        signing.setTown(other if " " in FIELDS["town"](other) else text)
        signing.chooseState(13)
        signing.setSurname(NAMES[number % len(NAMES)])
        drawn(hand)
        shown = texts(hand)
        printed = clean(f"{text} {NAMES[number % len(NAMES)]}")
        assert printed in shown, number
        assert clean(signing.property("town")) in shown
    signing.next()
    hand.expect("Sign")
    assert any(printed in one for one in texts(hand))
    drawn(hand)
    assert [one.getMessage() for one in caplog.records if one.name == "firma"] == []
    assert [text for text in said if not text.startswith(FACES)] == []
    close(at)
    forget_the_end(qapp)


def registry(place, names: tuple[str, ...]):
    """A registry in which two kiosks of naughty names brought naughty people, all of them twice."""
    team, now = Office(), Moment.at(TONIGHT)
    path = place / "carta.registry"
    create(path, team.campaign, PASSPHRASE, FLOOR, now)
    people = [(one, "", two, "JAL", "US-TX") for one, two in pairwise(names[:200])]
    with open_registry(path, PASSPHRASE) as opened:
        for seed, mesa in enumerate((names[0], names[-1]), 1):
            event = FAIR.__class__(names[seed], FAIR.place, FAIR.day)
            tablet = kiosk(team, f"Mesa {seed}", seed).sign_as(*people, event=event)
            tablet.name = mesa
            opened.merge(put(place, tablet.export(event)), [team.identity], now)
        source = place / "page.csv"
        rows = (f'"{one.replace(chr(34), chr(34) * 2)}",Ajijic,JAL\r\n' for one in names)
        source.write_text("name,town,state\r\n" + "".join(rows), "utf-8", newline="")
        mapping = {"name": "name", "town": "town", "state": "state"}
        opened.import_online(source, mapping, names[2], names[3], now)
    return path


@pytest.mark.timeout(300)
def test_a_console_shows_what_was_typed_as_plain_text(qapp, tmp_path, pick, said, caplog):
    cleaned = tuple(clean(STRINGS[number - 1]) for number in pick)
    takes = {clean(text) for text in NAMES}
    names = tuple(text for text in dict.fromkeys(cleaned) if text in takes)
    desk = console_stand(registry(tmp_path, names))
    desk.enter(who=names[4])
    found: set[str] = set()
    for page, begin in (
        ("Merge", lambda _: None),
        ("Gaps", lambda _: None),
        ("Duplicates", lambda model: model.find()),
        ("Review", lambda _: None),
        ("Tally", lambda _: None),
        ("Packet", lambda _: None),
        ("HandOn", lambda _: None),
        ("File", lambda _: None),
        ("Campaign", lambda _: None),
    ):
        desk.go(page)
        begin(desk.console.pages[page])
        desk.settle()
        desk.settle()
        drawn(desk.hand)
        found |= set(texts(desk.hand))
    whole = "\n".join(found)
    assert sum(plain(name) in whole for name in names) >= 4  # those that stand at a list's top
    assert [one.getMessage() for one in caplog.records if one.name == "firma"] == []
    assert [text for text in said if not text.startswith(FACES)] == []
    desk.console.close()
    gc.collect()


@pytest.mark.parametrize(("way", "fails"), (("", True), ("textFormat: Text.PlainText", False)))
def test_markup_that_was_shown_as_such_would_be_noticed(qapp, way, fails):
    engine = QQmlEngine()
    made = QQmlComponent(engine)
    made.setData(f'import QtQuick; Text {{ text: "<b>Ana</b>"; {way} }}'.encode(), "")
    item = made.create()

    class Hand:
        def _shown(self):
            return [item]

    if fails:
        with pytest.raises(AssertionError, match="<b>Ana"):
            texts(Hand())
    else:
        assert texts(Hand()) == ["<b>Ana</b>"]
