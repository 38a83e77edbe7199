from __future__ import annotations

from random import Random

import numpy as np
import pytest
import zxingcpp

from kiosk import qr, receipt


@pytest.mark.parametrize("text", ("A", "firma:XXXX-YYYY-ZZZZ", "Núñez “ñ” – €", "x" * 300))
def test_a_reader_sees_what_was_written(text: str) -> None:
    modules = np.pad(np.array(qr.matrix(text)), qr.QUIET)
    picture = np.where(modules, 0, 255).astype(np.uint8).repeat(6, 0).repeat(6, 1)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [text]


def test_every_receipt_is_read_small_and_turned() -> None:
    codes = [receipt.new_code(Random(seed).randbytes) for seed in range(40)]
    for turn, code in enumerate(codes):
        text = receipt.payload(code, "carta-ficticia", "ana@example.org")
        modules = np.rot90(np.pad(np.array(qr.matrix(text)), qr.QUIET), turn % 4)
        picture = np.where(modules, 0, 255).astype(np.uint8).repeat(2, 0).repeat(2, 1)
        assert [one.text for one in zxingcpp.read_barcodes(picture)] == [text]


def test_a_code_is_square_without_quiet_zone() -> None:
    modules = qr.matrix("firma")
    assert {len(row) for row in modules} == {len(modules)}
    assert all(modules[0][:7])
    assert all(isinstance(dark, bool) for row in modules for dark in row)
