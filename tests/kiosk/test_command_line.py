"""Whatever goes wrong, the terminal shows one sentence and the exit code tells the kind."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
import typer

from kiosk import cli
from kiosk.errors import ExportRefused, KioskError, UsageRefused, WrongPassphrase


def run_raising(fault: BaseException, monkeypatch, capsys) -> tuple[int, str]:
    """Run a command line whose only command raises *fault*; give exit code and stderr."""
    commands = typer.Typer()

    @commands.command()
    def only() -> None:
        raise fault

    return run(commands, ["firma"], monkeypatch, capsys)


def run(commands: typer.Typer, words: list[str], monkeypatch, capsys) -> tuple[int, str]:
    """Run *commands* as if *words* had been typed; give exit code and stderr."""
    monkeypatch.setattr(cli, "app", commands)
    monkeypatch.setattr(sys, "argv", words)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    code = cli.run()
    return code, capsys.readouterr().err


def test_a_refusal_is_one_sentence_and_exit_code_1(monkeypatch, capsys) -> None:
    code, shown = run_raising(WrongPassphrase(), monkeypatch, capsys)

    assert code == 1
    assert shown.startswith("That is not the passphrase")
    assert shown.count("\n") == 1


def test_a_refusal_speaks_the_language_of_the_terminal(monkeypatch, capsys) -> None:
    monkeypatch.setattr(cli, "language", lambda: "es")

    assert "frase de acceso" in run_raising(WrongPassphrase(), monkeypatch, capsys)[1]


@pytest.mark.parametrize("words", (["firma", "--nosuch"], ["firma", "nosuch"]))
def test_a_command_that_does_not_exist_is_usage(words: list[str], monkeypatch, capsys) -> None:
    commands = typer.Typer()

    @commands.command()
    def only() -> None:
        raise AssertionError

    code, shown = run(commands, words, monkeypatch, capsys)

    assert code == 2
    assert "nosuch" in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize("stop", (typer.Abort(), EOFError()), ids=repr)
def test_stopping_is_a_sentence(stop: BaseException, monkeypatch, capsys) -> None:
    code, shown = run_raising(stop, monkeypatch, capsys)

    assert code == 1
    assert "Stopped as you asked" in shown


def test_an_interrupt_ends_as_the_shell_expects(monkeypatch, capsys) -> None:
    assert run_raising(KeyboardInterrupt(), monkeypatch, capsys) == (130, "")


def test_a_file_that_fails_is_a_sentence_without_its_folder(monkeypatch, capsys) -> None:
    fault = PermissionError(13, "Permission denied", "/home/ana-ficticia/carta.pdf")
    code, shown = run_raising(fault, monkeypatch, capsys)

    assert code == 1
    assert "carta.pdf could not be read or written (EACCES)" in shown
    assert "ficticia" not in shown


def test_a_full_disk_without_a_name_is_a_sentence(monkeypatch, capsys) -> None:
    code, shown = run_raising(OSError(28, "No space left"), monkeypatch, capsys)

    assert (code, "ENOSPC" in shown) == (1, True)


def test_a_bug_shows_its_place_and_no_value(monkeypatch, capsys) -> None:
    code, shown = run_raising(ValueError("Ana Ficticia"), monkeypatch, capsys)

    assert code == 1
    assert "ValueError in test_command_line.py:" in shown
    assert "Ficticia" not in shown
    assert "Traceback" not in shown


def test_an_exit_code_of_a_command_is_kept(monkeypatch, capsys) -> None:
    assert run_raising(typer.Exit(cli.QUARANTINED), monkeypatch, capsys) == (3, "")


def test_a_file_name_with_escapes_and_markup_is_shown_harmless(monkeypatch, capsys) -> None:
    name = "\x1b]0;x\x07[bold]:dog:\u202e\udcff.txt"
    refusal = UsageRefused(why="passphrase-empty", file=name)
    code, shown = run_raising(refusal, monkeypatch, capsys)

    assert code == 1
    assert "\ufffd]0;x\ufffd[bold]:dog:\ufffd\ufffd.txt" in shown


def test_no_text_that_is_printed_can_give_the_terminal_orders(capsys) -> None:
    text = "A title\u00a0\x1b]0;x\x07\n\u202eof another's campaign\x9b2J"
    cli.out.print(text)
    cli.err.print(text)
    harmless = "A title\u00a0\ufffd]0;x\ufffd\n\ufffdof another's campaign\ufffd2J\n"

    assert tuple(capsys.readouterr()) == (harmless, harmless)


@pytest.mark.parametrize(
    ("raw", "expected"),
    (
        (b"uno dos tres\n", "uno dos tres"),
        (b"uno dos tres", "uno dos tres"),
        (b"  uno dos tres \r\nsecond line\n", "uno dos tres"),
        (b"\xef\xbb\xbfuno dos\r\n", "uno dos"),
        ("año luz\n".encode(), "año luz"),
        (b"uno\n\xff\xfe", "uno"),
    ),
)
def test_the_first_line_of_a_file_is_the_passphrase(
    raw: bytes, expected: str, tmp_path: Path
) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(raw)

    assert cli.passphrase(file) == expected


@pytest.mark.parametrize(
    ("raw", "why"),
    (
        (b"", "passphrase-empty"),
        (b"\n", "passphrase-empty"),
        (b"  \r\nuno dos", "passphrase-empty"),
        (b"\xff\xfeu\x00", "passphrase-file"),
        (None, "passphrase-file"),
    ),
)
def test_a_file_without_a_passphrase_is_refused(
    raw: bytes | None, why: str, tmp_path: Path
) -> None:
    file = tmp_path / "passphrase"
    if raw is not None:
        file.write_bytes(raw)

    with pytest.raises(UsageRefused) as refused:
        cli.passphrase(file)
    assert refused.value.facts == {"why": why, "file": "passphrase"}


def test_a_folder_is_no_passphrase_file(tmp_path: Path) -> None:
    with pytest.raises(UsageRefused):
        cli.passphrase(tmp_path)


def test_a_file_of_one_endless_line_is_read_no_further_than_4_kib(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(b"x" * 1_000_000)

    assert len(cli.passphrase(file)) == 4096


@pytest.mark.parametrize("encoding", ("utf-8", "cp1252", "ascii"))
def test_json_can_be_read_again_whatever_the_terminal_writes(encoding: str, monkeypatch) -> None:
    raw = io.BytesIO()
    value = {"town": "Mérida", "name": "鄭秀文 😀", "file": "\udcff.export"}
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding, write_through=True))

    cli.show_json(value)

    assert json.loads(raw.getvalue().decode(encoding)) == value


def test_json_keeps_accents_readable(capsys) -> None:
    cli.show_json({"town": "Mérida"})

    assert "Mérida" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "expected"),
    (
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "es_MX.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "es"}, "es"),
        ({"LANG": "de_DE"}, "en"),
    ),
)
def test_the_terminal_speaks_spanish_where_its_locale_does(
    environment: dict[str, str], expected: str, monkeypatch
) -> None:
    for key in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(key, raising=False)
    for key, value in environment.items():
        monkeypatch.setenv(key, value)

    assert cli.language() == expected


def test_a_refusal_names_its_facts_and_reason() -> None:
    assert ExportRefused("truncated", size=3).facts == {"reason": "truncated", "size": 3}
    assert isinstance(ExportRefused("truncated"), KioskError)


HOSTILE = "\x07\x1b[2J\x7f\x9b31m\u202eabc\u2066\u200b\ufeff\ue000\U000e0041\ud800"


def test_json_gives_a_terminal_no_orders_and_means_the_same(capsys):
    said = {"name": f"Ana {HOSTILE}", "town": "Ajijic\u00a0«ñ» 墨 😀", HOSTILE: 1}
    cli.show_json(said)
    shown = capsys.readouterr().out
    assert json.loads(shown) == said
    assert cli.plain(shown) == shown
    assert "Ajijic\u00a0«ñ» 墨 😀" in shown
