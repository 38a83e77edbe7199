"""The bill of materials is whole and one by its schema; no unknown licence passes."""

from __future__ import annotations

import copy
import re
from hashlib import sha256
from pathlib import Path

import pytest

from tests.checks import licences, materials

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "tests/requirements.lock")


@pytest.fixture
def bill():
    return copy.deepcopy(materials.bill())


def by_name(bill):
    return {materials.plain(part["name"]): part for part in bill["components"]}


def test_the_bill_is_one_by_the_schema_of_cyclonedx(bill):
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    # `make sbom` holds all of it to the schema; here a few of the hundreds inside each package,
    # and few addresses, each of which takes as long as all the rest of a package.
    for number, part in enumerate(bill["components"]):
        part["components"] = part.get("components", [])[:3]
        part["externalReferences"] = part.get("externalReferences", [])[: number < 2]
    assert materials.invalid(bill) == ""
    bill["components"] = [{**bill["components"][0], "licenses": [{"license": {"id": "None"}}]}]
    assert materials.invalid(bill)


def test_no_part_has_another_ones_reference(bill):
    references = [part["bom-ref"] for part in materials.walk(bill["components"])]
    assert len(references) == len(set(references)) > 500
    known = {*references, bill["metadata"]["component"]["bom-ref"]}
    for row in bill["dependencies"]:
        assert {row["ref"], *row["dependsOn"]} <= known


def test_the_bill_names_what_is_locked_and_nothing_of_the_tests(bill):
    data = {materials.plain(row["name"]) for row in materials.facts()["bundled"]}
    assert set(by_name(bill)) - data == set(materials.locked())
    assert "pytest" not in by_name(bill)
    assert bill["metadata"]["component"]["name"] == "firma-kiosk"


def test_what_is_inside_packages_is_named(bill):
    inside = {
        name: {each["name"] for each in part.get("components", ())}
        for name, part in by_name(bill).items()
    }
    assert "SQLCipher" in inside["sqlcipher3"]
    assert {"Qt6Core", "Qt6Quick"} <= inside["pyside6-essentials"]
    assert "Qt6VirtualKeyboard" in inside["pyside6-addons"]
    assert "age" in inside["pyrage"]
    assert "openssl" in inside["cryptography"]


def test_every_file_of_fonts_and_data_is_in_it_with_its_hash(bill):
    found = {
        part["name"]: part["hashes"][0]["content"]
        for part in materials.walk(bill["components"])
        if part["type"] == "file"
    }
    assert len([name for name in found if name.endswith(".ttf")]) == 7
    for name, told in found.items():
        assert sha256((ROOT / name).read_bytes()).hexdigest() == told
    assert [*licences.unowned()] == []


def test_everything_has_a_licence_that_fits():
    assert [*licences.unknown()] == []


@pytest.mark.parametrize(
    ("licence", "passes"),
    (
        ("MIT", True),
        ("GPL-2.0-only OR MIT", True),
        ("MIT AND GPL-2.0-only", False),
        ("GPL-2.0-only", False),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("AGPL-3.0-only", False),
        ("SSPL-1.0", False),
        ("Proprietary", False),
        ("", False),
    ),
)
def test_only_what_is_on_the_list_fits(licence, passes):
    assert licences.fits(licence) is passes


def test_a_package_without_a_known_licence_is_found_out(bill, monkeypatch):
    del by_name(bill)["pyrage"]["licenses"]
    by_name(bill)["opendal"]["components"][0]["licenses"] = [{"license": {"id": "SSPL-1.0"}}]
    monkeypatch.setattr(materials, "bill", lambda: bill)
    found = [*licences.unknown()]
    assert len(found) == 2
    assert any("pyrage" in each and "no known licence" in each for each in found)


def test_a_file_that_nobody_vouches_for_is_found_out(tmp_path, monkeypatch):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Unheard-Of.ttf").write_bytes(b"")
    monkeypatch.setattr(licences, "RESOURCES", tmp_path)
    assert "resources/fonts/Unheard-Of.ttf has no row in packaging/licences.toml" in [
        *licences.unowned()
    ]


def test_the_page_of_licences_is_up_to_date():
    assert (ROOT / "docs" / "licences.md").read_text("utf-8") == licences.page()


def test_packages_are_installed_by_their_hashes_alone():
    """No other install of the program's or its tests' packages stands in what sets them up."""
    setup = (ROOT / ".ci" / "setup").read_text("utf-8").replace("\\\n", " ")
    calls = re.findall(r"-m pip install[^\n]*", setup)
    assert calls
    for call in calls:
        assert "--require-hashes" in call
        assert "--no-deps" in call
        assert "--only-binary :all:" in call
