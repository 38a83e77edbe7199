"""The two configurations for Windows start the same kiosk for the same account."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows"
LAUNCHER = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
ACCESS = "{http://schemas.microsoft.com/AssignedAccess/2017/config}"
RS5 = "{http://schemas.microsoft.com/AssignedAccess/201810/config}"


def tree(name):
    return ET.parse(WINDOWS / name).getroot()  # noqa: S314 our own file


def test_in_the_desktops_place_the_kiosk_comes_back_until_it_is_switched_off():
    shell = tree("shell-launcher.xml").find(f".//{LAUNCHER}Profile/{LAUNCHER}Shell")
    actions = {one.get("ReturnCode"): one.get("Action") for one in shell.iter() if one is not shell}
    assert actions.pop("0") == "ShutdownDevice"
    assert actions == {None: "RestartShell"}
    assert "firma-kiosk.exe" in shell.get("Shell")
    assert "--attended" not in shell.get("Shell")


def test_beside_a_desktop_the_kiosk_claims_no_lock_down():
    (started,) = (one for one in tree("assigned-access.xml").iter() if one.get(f"{RS5}AutoLaunch"))
    assert "firma-kiosk.exe" in started.get("DesktopAppPath")
    assert "--attended" in started.get(f"{RS5}AutoLaunchArguments")


def test_each_profile_is_given_to_the_account_that_the_script_makes():
    script = (WINDOWS / "kiosk.ps1").read_text("utf-8")
    account = re.search(r"^\$account = '(\w+)'$", script, re.MULTILINE).group(1)
    for name, space in (("shell-launcher.xml", LAUNCHER), ("assigned-access.xml", ACCESS)):
        config = tree(name).find(f"{space}Configs/{space}Config")
        who, profile = config
        assert (who.get("Name") or who.text) == account
        assert tree(name).find(f"{space}Profiles/{space}Profile").get("Id") == profile.get("Id")
        assert name in script


def test_the_program_that_both_start_comes_with_the_wheel():
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert scripts["gui-scripts"]["firma-kiosk"] == scripts["scripts"]["firma"]
