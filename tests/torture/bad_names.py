"""Names and places as a signer, a volunteer or a file may give them."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

from kiosk import paper, receipt
from kiosk import session as passes
from kiosk.model import Mode, Moment
from kiosk.session import Step
from kiosk.signing import compose
from tests.kiosk.journal.making import CAMPAIGN, FAIR, SIGNED
from tests.torture.bad import Act, Group, Room, shown, told

NAMES = Group(
    "name",
    "Names and places",
    "Typed on the signer's pages, through the pass and into the signature that would be sealed.",
)
_NOW = Moment.at(datetime(2027, 2, 6, 17, tzinfo=UTC))
_RULES = passes.Rules(
    tuple(one.id for one in CAMPAIGN.eligibility),
    tuple((one.id, one.needs) for one in CAMPAIGN.choices),
)
_CODE = receipt.new_code(lambda size: bytes(range(size)))
_SOUND = {"given": "Ana", "surname": "Ficticia", "town": "Ajijic", "state": "JAL"}
_STEPS = {
    "given": Step.NAMES,
    "surname": Step.NAMES,
    "town": Step.TOWN,
    "state": Step.STATE,
    "home_text": Step.HOME,
    "email": Step.EMAIL,
    "postal_code": Step.ZIP,
    "witness": Step.WITNESS,
    "helper": Step.HELPER,
}


def typed(**said: str) -> str:
    """Give what comes of what a signer typed: what the page asks, or what would be sealed."""
    found = signed(**said)
    if isinstance(found, str):
        return f"told {found}"
    return " ".join(("taken", *(shown(found[name])[:60] for name in said)))


def signed(**said: str) -> str | dict[str, str]:
    """Give what the signature says, by the fields of the draft; else the codes of why not."""
    session = finished(**said)
    if problems := tuple(one for name in said for one in passes.problems(session, _STEPS[name])):
        return told(dict.fromkeys(problems)).removeprefix("told ")
    signature = compose(SIGNED, Mode.REHEARSAL, FAIR, session, _CODE, _NOW)
    return {
        "given": signature.name.given,
        "surname": signature.name.surname,
        "town": signature.place.town,
        "state": signature.place.state,
        "email": signature.email,
        "postal_code": signature.postal_code,
        "witness": signature.witness,
        "helper": signature.volunteer,
    }


def finished(**said: object) -> passes.Session:
    """Give a pass in which *said* was typed, and all else is sound."""
    session = passes.show_notice(passes.start(_RULES, "es"), "es", _NOW)
    session = passes.fill(session, **(_SOUND | said), assisted="helper" in said)
    return passes.fill(session, way=passes.Way.MARK) if "witness" in said else session


def _typed(**said: str):
    def make(_: Room) -> Act:
        return lambda: typed(**said)

    return make


def _row(id_: str, words: str, expect: str, /, **said: str) -> None:
    NAMES.row(id_, words, expect, _typed(**said))


MILLION = 10**6
_row("rlo", "a right-to-left override round a name", "taken atciF", given="\u202eatciF\u202c")
_row("isolate", "bidirectional isolates", "taken Ana", given="\u2066Ana\u2069")
_row("bidi-marks", "left-to-right and right-to-left marks", "taken Ana", given="\u200eAna\u200f")
_row("zero-width", "zero-width blanks inside", "taken Ana", given="A\u200bn\u2060a\ufeff")
_row(
    "only-zero-width",
    "nothing but zero-width blanks",
    "told name-empty",
    given="\u200b\u200d",
    surname="\u2060",
)
_row("joiner", "a non-joiner where Persian needs it", "taken عبد\u200cالله", given="عبد\u200cالله")
_row("joiner-latin", "joiners before and after a name", "taken Ana", given="\u200dAna\u200d")
_row("soft-hyphen", "a soft hyphen", "taken Ana", given="A\u00adna")
_row(
    "stacked",
    "a letter under 40 marks",
    f"taken A{chr(0x30A) * 40}"[:66].replace("A\u030a", "Å"),
    given="A" + "\u030a" * 40,
)
_row("stacked-101", "a letter under 101 marks", "told given-too-long", given="A" + "\u0335" * 101)
_row(
    "marks-alone",
    "combining marks and no letter",
    "told name-no-letter",
    given="\u0301\u0302",
    surname="",
)
_row("decomposed", "letters in pieces (NFD)", "taken José Muñoz", given="Jose\u0301 Mun\u0303oz")
_row("nul", "a NUL inside", "taken Ana", given="A\0na")
_row("controls", "orders for a terminal", "taken Ana[31m[2J", given="Ana\x1b[31m\x1b[2J\x07")
_row(
    "c1",
    "control characters of the second set",
    "taken Ana",
    given="A\x9bn\x85a".replace("\x85", ""),
)
_row(
    "newlines",
    "line feeds, tabs and separators",
    "taken Ana María de la O",
    given="Ana\r\nMaría\tde\u2028la\u2029O",
)
_row("surrogates", "lone halves of characters", "taken Ana", given="\ud800Ana\udfff")
_row(
    "only-surrogates",
    "nothing but lone halves",
    "told name-empty",
    given="\ud83d",
    surname="\udc00",
)
_row(
    "noncharacters",
    "noncharacters and private use",
    "taken Ana",
    given="\ue000A\ufffen\U0010ffffa\ufdd0",
)
_row("tags", "letters hidden as tags", "taken Ana", given="Ana\U000e0041\U000e0042")
_row(
    "fillers",
    "letters that print nothing",
    "told name-empty",
    given="\u3164",
    surname="\u115f\u2800",
)
_row("million", "10⁶ letters", "told given-too-long", given="a" * MILLION)
_row("million-blanks", "10⁶ blanks before a name", "taken Ana", given=" " * MILLION + "Ana")
_row(
    "million-marks",
    "10⁶ marks on a letter",
    "told given-too-long",
    given="a" + "\u0323\u0301" * (MILLION // 2),
)
_row("million-nul", "10⁶ NULs round a name", "taken Ana", given="\0" * MILLION + "Ana")
_row(
    "hundred",
    "100 letters and 100 letters",
    f"taken {'a' * 60} {'b' * 60}",
    given="a" * 100,
    surname="b" * 100,
)
_row(
    "hundred-one",
    "101 letters in both boxes",
    "told given-too-long surname-too-long",
    given="a" * 101,
    surname="b" * 101,
)
_row("astral", "100 letters beyond the first plane", f"taken {'𐐀' * 60}", given="𐐀" * 100)
_row("empty", "nothing in either box", "told name-empty", given="", surname=" ")
_row("digits", "digits and no letter", "told name-no-letter", given="12345", surname="")
_row("punctuation", "punctuation and no letter", "told name-no-letter", given="-", surname="…!?")
_row("emoji", "a face and no letter", "told name-no-letter", given="😀", surname="")
_row("one-box", "one name alone", "taken Ana ", given="Ana", surname="")
for _id, _given, _text in (
    ("formula", "a formula", '=HYPERLINK("http://x.example","Ana")'),
    ("formula-plus", "a formula that begins with a plus", "+SUM(A1:A9)|cmd"),
    ("formula-at", "a formula that begins with an at sign", "@SUM(1+1)*cmd|' /C calc'!A0"),
    ("markup", "markup", "<script>alert(1)</script>"),
    ("rich-text", "what Qt would take for rich text", "<b>Ana</b><img src='file:///etc/passwd'>"),
    ("entities", "entities", "&lt;Ana&gt; &amp; &#65;na"),
    ("markdown", "Markdown", "[Ana](http://x.example) **x**"),
    ("sql", "SQL", "Robert'); DROP TABLE signature;--"),
    ("format", "patterns that programs fill in", "%s%n %1 %L1 {fault} ${x} {{7*7}}"),
    ("path", "a path", "../../../etc/passwd"),
    ("shell", "orders for a shell", "$(touch /tmp/x)`id`; rm -rf ~"),
    ("null-word", "the word null", "null"),
    ("pdf", "what a PDF would take for the end of a string", "Ana) Tj ET (Ficticia"),
    ("csv", "quotes and commas", 'Ana "La Única", Ficticia; x'),
    ("apostrophes", "apostrophes and hyphens of names", "D’Arcy O'Nadie-Ficticia"),
    ("cyrillic", "letters that look like others", "Аnа Fісtісiа"),
    ("scripts", "other scripts", "鄭秀文 Вымышленный עברית"),
):
    _row(_id, _given, f"taken {_text}"[:66], given=_text)
_row("town-empty", "no town", "told town-empty", town=" \u200b")
_row("town-digits", "a town of digits", "told town-no-letter", town="45920")
_row("town-million", "a town of 10⁶ letters", "told town-too-long", town="x" * MILLION)
_row("town-markup", "a town of markup", "taken <i>Ajijic</i>", town="<i>Ajijic</i>")
_row("town-rlo", "a town with an override", "taken cijijA", town="\u202ecijijA")
_row("state-unknown", "a state that is none", "told state-unknown", state="TX")
_row("state-sql", "a state of SQL", "told state-unknown", state="JAL' OR '1'='1")
_row("state-nul", "a state with a NUL", "told state-unknown", state="JAL\0")
_row("home-unknown", "a home that is no US state", "told home-unknown", home_text="<b>Texas")
_row("email-none", "no address", "told email-empty", email="\u200b")
_row(
    "email-header",
    "an address with a second header",
    "told email-form",
    email="zenobia@correo.example\r\nBcc: todos@correo.example",
)
_row("email-two", "two addresses", "told email-form", email="a@x.example,b@x.example")
_row("email-angle", "an address in brackets", "told email-form", email="<zenobia@correo.example>")
_row(
    "email-million", "an address of 10⁶ letters", "told email-too-long", email="a@" + "x." * MILLION
)
_row("email-ats", "10⁶ at signs", "told email-too-long", email="@" * MILLION)
_row("email-rlo", "an address with an override", "taken ana@x.example", email="ana@\u202ex.example")
_row(
    "email-idn",
    "an address in other letters",
    "taken ñandú@correo.ejemplo",
    email="ñandú@correo.ejemplo",
)
_row("zip-arabic", "a ZIP code in other digits", "told zip-form", postal_code="٧٨٧٠١")
_row("zip-sql", "a ZIP code of SQL", "told zip-form", postal_code="78701' --")
_row("zip-long", "a ZIP code of 10⁶ digits", "told zip-form", postal_code="7" * MILLION)
_row("witness-empty", "a witness whom nobody sees", "told witness-empty", witness="\u2060")
_row("witness-long", "a witness of 101 letters", "told witness-too-long", witness="x" * 101)
_row("helper-stars", "a helper of punctuation", "told helper-no-letter", helper="**")
_row("helper-rlo", "a helper with an override", "taken Eva", helper="\u202eEva")


def _code(text: str, read) -> str:
    return "taken" if read(text) is not None else "told code-wrong"


for _id, _given, _text, _expect in (
    (
        "other-letters",
        "a receipt code in letters that look like ours",
        "ЗКАМ-РХТ4-7HQ9",
        "told code-wrong",
    ),
    ("sharp-s", "a letter that grows when it is raised", "ß" * 6, "told code-wrong"),
    ("long", "a receipt code of 10⁶ hyphens", _CODE + "-" * MILLION, "told code-wrong"),
    (
        "swapped",
        "two symbols of a receipt code exchanged",
        _CODE[1] + _CODE[0] + _CODE[2:],
        "told code-wrong",
    ),
    ("nul", "a receipt code with a NUL", _CODE[:5] + "\0" + _CODE[5:], "told code-wrong"),
    (
        "sheet",
        "the number of a paper sheet as a receipt code",
        str(paper.Serial("7777", "7777", 3, "es")),
        "told code-wrong",
    ),
    (
        "dashes",
        "a receipt code with other dashes and in small letters",
        _CODE.replace("-", "\u2014").lower(),
        "taken",
    ),
):
    NAMES.row(
        f"receipt-{_id}", _given, _expect, lambda _, text=_text: lambda: _code(text, receipt.parse)
    )
assert set(_STEPS) <= {one.name for one in fields(passes.Draft)}
