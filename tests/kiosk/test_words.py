"""Every refusal that is raised has a sentence in both languages, and every sentence its refusal."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from kiosk import errors, words
from kiosk.errors import ExportRefused, KioskError, UsageRefused, WrongPassphrase
from kiosk.exports.reasons import REASONS
from kiosk.registry.opening import FORM, INK, MISMATCH, SEAL
from kiosk.sync import faults, settings

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "resources" / "refusals").glob("*.toml"))
SOURCES = [path for room in ("kiosk", "ui") for path in sorted((ROOT / room).rglob("*.py"))]
CLASSES = {
    name: kind
    for name, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, KioskError)
}
STORAGE = {f"sync-{reason}" for reason in faults.REASONS}
STORAGE |= {f"sync-setting-{reason}" for reason in settings.REASONS}
LEAVES = {name: kind for name, kind in CLASSES.items() if not kind.__subclasses__()}

# Spanish says usted. Verbs are told at the start of a clause only: "pide" is also
# what a file does.
FAMILIAR = re.compile(
    r"\b(tú|ti|tu|tus|tuyo|tuya|contigo|vos|vosotros|puedes|debes|quieres|tienes|necesitas|estás|"
    r"has|podrás|deberás)\b"
    r"|(?:^|[.;:,¿¡] |\by |\bo )(intenta|inténtalo|escribe|escríbela|copia|cópialo|toca|elige|"
    r"revisa|pide|usa|úsala|abre|ábrelo|cierra|ciérralo|pon|ponlo|haz|ve|inserta|conecta|libera|"
    r"espera|vuelve|repite|consulta|avisa|indica|busca|guarda|mira|prueba|ejecuta|crea|quita)\b",
    re.IGNORECASE,
)
UNWANTED = {
    "en": re.compile(r"\b(password|server|oops|sorry|invalid|illegal|fatal|abort)", re.IGNORECASE),
    "es": re.compile(
        r"\b(contraseña|americano|cancel\w+|servidor|inválid\w+|ilegal|fatal|abort\w+)",
        re.IGNORECASE,
    ),
}


class Raise(NamedTuple):
    """One place where a refusal is made: where, which class, which facts it is given."""

    where: str
    kind: str
    first: str | None
    facts: dict[str, str | None]
    open_ended: bool


def placeholders(text: str) -> set[str]:
    """Give the names in braces of *text*."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def text_of(node: ast.expr) -> str | None:
    """Give the text of a constant, or None."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def name_of(node: ast.AST) -> str | None:
    """Give the last name of `Name` or `errors.Name`."""
    return getattr(node, "id", None) or getattr(node, "attr", None)


@cache
def raises() -> tuple[Raise, ...]:
    """Give every call of a refusal's class in `kiosk` and `ui`."""
    return tuple(found for path in SOURCES for found in _raises_of(path))


def _raises_of(path: Path) -> Iterator[Raise]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        name = name_of(node.func) if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and name in CLASSES:
            yield Raise(
                f"{path.relative_to(ROOT)}:{node.lineno}",
                name,
                text_of(node.args[0]) if node.args else None,
                {word.arg: text_of(word.value) for word in node.keywords if word.arg},
                any(word.arg is None for word in node.keywords),
            )


@cache
def named() -> frozenset[str]:
    """Give the refusals that some code names other than to import, catch or annotate them."""
    return frozenset(name for path in SOURCES for name in _named_in(path))


def _named_in(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    beside: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.ExceptHandler(type=ast.expr() as kinds):
                beside.update(ast.walk(kinds))
            case ast.AnnAssign(annotation=kinds) | ast.arg(annotation=ast.expr() as kinds):
                beside.update(ast.walk(kinds))
            case ast.FunctionDef(returns=ast.expr() as kinds):
                beside.update(ast.walk(kinds))
            case ast.ClassDef(bases=bases):
                beside.update(part for base in bases for part in ast.walk(base))
            case ast.Call(func=ast.Name(id="isinstance"), args=[_, kinds]):
                beside.update(ast.walk(kinds))
            case _:
                pass
    for node in ast.walk(tree):
        name = name_of(node) if isinstance(node, ast.Name | ast.Attribute) else None
        if name in CLASSES and node not in beside:
            yield name


def row_of(found: Raise) -> str | None:
    """Give the code of the row that words *found*; None where only running it can tell."""
    code = CLASSES[found.kind].code
    if found.kind == "ExportRefused":
        return f"export-{found.first}" if found.first else None
    if "why" in found.facts:
        own = f"{code.removesuffix('-refused')}-{found.facts['why']}"
        return own if own in words.table() else code
    return code


def rows() -> list[tuple[str, dict[str, str]]]:
    """Give every row of every page, with its code."""
    return [row for page in PAGES for row in tomllib.loads(page.read_text("utf-8")).items()]


def test_the_pages_and_the_sources_are_there() -> None:
    assert len(PAGES) >= 3
    assert len(SOURCES) > 50
    assert len(raises()) > 20
    assert {"wrong-passphrase", "usage-bug"} <= set(words.table())


def test_no_two_rows_word_the_same_code() -> None:
    counted = Counter(code for code, _ in rows())

    assert [code for code, times in counted.items() if times > 1] == []


@pytest.mark.parametrize(("code", "row"), rows())
def test_a_row_is_one_plain_sentence_in_each_language(code: str, row: dict[str, str]) -> None:
    assert set(row) == {"en", "es"}, code
    for language, text in row.items():
        assert text == " ".join(text.split()), code
        assert text[0].isupper() or text[0] in "¿¡{«", code
        assert text[-1] in ".?!", code
        assert len(text) <= 330, code
        assert not UNWANTED[language].search(text), code
    assert row["es"].count("?") == row["es"].count("¿")
    assert row["es"].count("!") == row["es"].count("¡")
    assert row["en"] != row["es"]


@pytest.mark.parametrize(("code", "row"), rows())
def test_both_languages_name_the_same_facts(code: str, row: dict[str, str]) -> None:
    assert placeholders(row["en"]) == placeholders(row["es"]), code
    assert all(name.isidentifier() for name in placeholders(row["en"])), code


@pytest.mark.parametrize(("code", "row"), rows())
def test_spanish_says_usted(code: str, row: dict[str, str]) -> None:
    assert FAMILIAR.search(row["es"]) is None, code


@pytest.mark.parametrize(
    "text", ("Escribe tu clave.", "No se guardó; inténtalo.", "Puedes seguir.", "Cierra y abre.")
)
def test_the_familiar_form_would_be_noticed(text: str) -> None:
    assert FAMILIAR.search(text)


def test_every_refusal_that_is_raised_has_its_row() -> None:
    lacking = {
        found.where: row
        for found in raises()
        if (row := row_of(found)) is not None and row not in words.table()
    }
    unworded = {
        name
        for name in named() & set(LEAVES)
        if name != "ExportRefused" and LEAVES[name].code not in words.table()
    }

    assert lacking == {}
    assert unworded == set()


def test_every_refusal_is_given_the_facts_its_sentence_names() -> None:
    lacking = {}
    for found in raises():
        row = words.table().get(row_of(found) or "")
        if row and not found.open_ended and (gap := placeholders(row["en"]) - set(found.facts)):
            lacking[found.where] = gap

    assert lacking == {}


def test_every_reason_of_an_export_has_its_row() -> None:
    used = {found.first for found in raises() if found.kind == "ExportRefused" and found.first}

    assert used <= set(REASONS)
    assert {f"export-{reason}" for reason in REASONS} - set(words.table()) == set()


def test_every_reason_of_a_storage_has_its_row() -> None:
    assert STORAGE - set(words.table()) == set()


def test_every_row_has_its_refusal() -> None:
    codes = {kind.code for kind in CLASSES.values()}
    reasons = {f"export-{reason}" for reason in REASONS}
    reasons |= STORAGE
    whys = {row_of(found) for found in raises() if "why" in found.facts}

    assert set(words.table()) - codes - reasons - whys - {SEAL, FORM, MISMATCH, INK} == set()


def test_every_leaf_of_the_tree_is_raised_somewhere() -> None:
    assert set(LEAVES) - named() == set()


def test_no_two_refusals_share_a_code() -> None:
    codes = Counter(kind.code for kind in CLASSES.values())

    assert [code for code, times in codes.items() if times > 1] == []


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn = re.findall(r"^[│ ]*[├└]── (\w+)", errors.__doc__ or "", re.MULTILINE)

    assert sorted([*drawn, "KioskError"]) == sorted(CLASSES)


def test_a_refusal_is_said_in_the_language_asked_for() -> None:
    assert words.sentence(WrongPassphrase(), "en").startswith("That is not the passphrase")
    assert words.sentence(WrongPassphrase(), "es").startswith("Esa no es la frase")


def test_a_fact_is_shown_without_what_could_steer_a_terminal_or_a_reader() -> None:
    name = "a\x1b[2J\u202etxt\n{fault}" + "x" * 500
    said = words.sentence(UsageRefused(why="passphrase-empty", file=name), "en")

    assert said.isprintable()
    assert "a\ufffd[2J\ufffdtxt\ufffd{fault}x" in said
    assert len(said) < 300


def test_names_are_shown_with_the_joiners_that_their_script_needs() -> None:
    assert words.plain("عبد\u200cالله") == "عبد\u200cالله"
    assert words.plain("ශ්\u200dරී") == "ශ්\u200dරී"
    assert words.plain("a\u200bb\u202ec") == "a\ufffdb\ufffdc"


def test_a_reason_of_an_export_is_worded_by_its_own_row(monkeypatch) -> None:
    row = {"en": "Cut short.", "es": "Incompleto."}
    monkeypatch.setattr(words, "table", lambda: {"export-truncated": row})

    assert words.sentence(ExportRefused("truncated"), "es") == "Incompleto."


def test_a_refusal_without_a_row_is_a_bug() -> None:
    with pytest.raises(KeyError):
        words.sentence(ExportRefused("no-such-reason"), "en")


def test_in_spanish_the_registry_alone_is_a_registro() -> None:
    """The kiosk's journal is a «diario», a record a «firma sellada»."""
    page = tomllib.loads((ROOT / "resources" / "refusals" / "journal.toml").read_text("utf-8"))
    assert not [code for code, row in page.items() if "registro" in row["es"]]
    of_a_record = re.compile(r"registro de la firma|registros")
    assert not [code for code, row in words.table().items() if of_a_record.search(row["es"])]
