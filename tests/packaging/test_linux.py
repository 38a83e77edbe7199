"""What starts the kiosk on Linux starts it again, leaves nothing open, and says so in order."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
ETC = LINUX / "etc"
SCRIPTS = sorted(path for path in LINUX.iterdir() if path.suffix in {"", ".sh"})
UNITS = sorted(path for path in ETC.iterdir() if path.suffix in {".service", ".path"})


def command(folder, name, text):
    """Put a command of this name into *folder*, which does what *text* says."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)
    return path


def session(folder, kiosk, *, patience="60"):
    environ = {
        **os.environ,
        "FIRMA_COMMAND": str(command(folder, "kiosk", kiosk)),
        "FIRMA_OFF": str(folder / "off"),
        "FIRMA_OFF_SECONDS": patience,
        "SEEN": str(folder / "seen"),
    }
    return subprocess.Popen(
        (LINUX / "firma-session", "--still"),
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_kiosk_that_breaks_down_is_started_again_with_the_same_words(tmp_path):
    second = '[ $(wc -l <"$SEEN") = 2 ] && exec sleep 60'
    kiosk = f'echo "$@ $QT_QPA_PLATFORM" >>"$SEEN"; {second}; kill -9 $$'
    with session(tmp_path, kiosk) as running:
        wait_for(lambda: seen(tmp_path) == 2)
        running.send_signal(signal.SIGTERM)
        _, said = running.communicate(timeout=20)
    assert (tmp_path / "seen").read_text("utf-8") == "kiosk --still wayland\n" * 2
    assert re.findall(r"ended with code (\d+)$", said, re.MULTILINE) == ["137", "143"]
    assert not (tmp_path / "off").exists()


def test_a_kiosk_that_was_switched_off_asks_for_the_power_to_be_cut(tmp_path):
    with session(tmp_path, "exit 0") as running:
        wait_for((tmp_path / "off").exists)
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=20)


def test_where_the_power_stays_on_the_kiosk_comes_back(tmp_path):
    with session(tmp_path, 'echo on >>"$SEEN"', patience="0.05") as running:
        wait_for(lambda: seen(tmp_path) >= 2)
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=20)


def seen(folder):
    path = folder / "seen"
    return path.read_text("utf-8").count("\n") if path.exists() else 0


def wait_for(true):
    """Wait until it is true; the test's own time ends the waiting."""
    while not true():
        os.sched_yield()


STICKS = {
    "vfat": "noexec,nosuid,nodev,noatime,uid=7,gid=7,umask=077,utf8,flush",
    "exfat": "noexec,nosuid,nodev,noatime,uid=7,gid=7,umask=077",
    "ntfs": "noexec,nosuid,nodev,noatime,uid=7,gid=7,umask=077",
    "ext4": None,
    "": None,
}


@pytest.mark.parametrize("kind", STICKS)
def test_nothing_on_a_stick_can_be_run_or_belong_to_somebody_else(tmp_path, kind):
    told = stick(tmp_path, "sdb1", kind)
    options = re.findall(r"^-t \S+ -o (\S+) /dev/sdb1 /media/firma/STICK$", told, re.MULTILINE)
    assert options == ([STICKS[kind]] if STICKS[kind] else [])


def test_the_disk_of_the_system_is_no_stick(tmp_path):
    assert stick(tmp_path, "sda2", "vfat") == ""


def stick(folder, name, kind):
    """Give how mount is called for a partition of this *kind*; the system runs from sda1."""
    tools = folder / "tools"
    tools.mkdir()
    command(tools, "findmnt", 'case $* in *"-nS"*) exit 1 ;; *) echo /dev/sda1 ;; esac')
    command(tools, "lsblk", 'echo "sda1 part"; echo "└─sda disk"')
    command(tools, "blkid", f'case $* in *LABEL*) echo STICK ;; *) echo "{kind}" ;; esac')
    command(tools, "id", "echo 7")
    command(tools, "mkdir", "exit 0")
    command(tools, "mount", f'echo "$*" >>"{folder}/mounted"')
    environ = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
    subprocess.run((LINUX / "firma-stick", "mount", name), env=environ, check=True, timeout=20)
    mounted = folder / "mounted"
    return mounted.read_text("utf-8") if mounted.exists() else ""


@pytest.mark.parametrize("name", ("", "../sda", "sdb1;reboot", "sdb 1"))
def test_a_name_that_is_no_partition_is_refused(name):
    told = subprocess.run(
        (LINUX / "firma-stick", "mount", name), capture_output=True, check=False, timeout=20
    )
    assert told.returncode == 2


def read(unit):
    parser = configparser.RawConfigParser(strict=False, delimiters=("=",))
    parser.optionxform = str
    parser.read_string(unit.read_text("utf-8"))
    return parser


def test_the_kiosk_comes_back_for_ever_as_a_user_without_rights():
    unit = read(ETC / "firma-kiosk.service")
    service = dict(unit["Service"])
    wanted = {
        "User": "firma",
        "Restart": "always",
        "RestartSec": "1",
        "LimitCORE": "0",
        "NoNewPrivileges": "yes",
        "StandardOutput": "journal",
    }
    assert wanted.items() <= service.items()
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"
    assert " -s " not in service["ExecStart"]  # cage would let people change terminals


def test_each_unit_runs_only_what_is_installed():
    for unit in UNITS:
        for program in re.findall(r"^Exec\w+=(\S+)", unit.read_text("utf-8"), re.MULTILINE):
            ours = program.removeprefix("/opt/firma/packaging/linux/")
            assert (LINUX / ours).exists() or program in {"/usr/bin/cage", "/usr/bin/systemctl"}


def test_every_file_that_is_put_somewhere_is_there_and_every_file_is_put():
    script = (LINUX / "install.sh").read_text("utf-8")
    assert len(UNITS) == 4
    for path in ETC.iterdir():
        assert path.name in script, path.name


def test_a_dry_run_says_what_it_would_do_and_does_nothing(tmp_path):
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "debian_version").write_text("13.1\n", "utf-8")
    tools = tmp_path / "tools"
    tools.mkdir()
    command(tools, "chroot", "shift; case $1 in uname) echo x86_64 ;; *) exit 1 ;; esac")
    before = sorted(tmp_path.rglob("*"))
    told = subprocess.run(
        (LINUX / "install.sh", "--dry-run", "--root", tmp_path),
        env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    assert "apt-get install" in told
    assert f"install -m 0644 {ETC}/firma-kiosk.service" in told
    assert "enable -q firma-kiosk.service firma-off.path" in told
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("version", ("2.36", "2.39", "2.41"))
def test_an_arm_machine_whose_library_is_too_old_for_qt_is_told_so(tmp_path, version):
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "debian_version").write_text("12.1\n", "utf-8")
    tools = tmp_path / "tools"
    tools.mkdir()
    says = f'uname) echo aarch64 ;; ldd) echo "ldd (Debian GLIBC 1) {version}" ;; *) exit 1 ;;'
    command(tools, "chroot", f"shift; case $1 in {says} esac")
    told = subprocess.run(
        (LINUX / "install.sh", "--dry-run", "--root", tmp_path),
        env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    refused = version == "2.36"
    assert told.returncode == int(refused)
    assert ("needs Debian 13" in told.stderr) == refused


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_can_be_read_by_a_plain_shell(script):
    subprocess.run(("dash" if shutil.which("dash") else "sh", "-n", script), check=True, timeout=20)
    assert os.access(script, os.X_OK)


def test_what_check_compares_is_what_install_puts():
    install, check = ((LINUX / name).read_text("utf-8") for name in ("install.sh", "check.sh"))
    compared = re.findall(r"same (\S+) (\S+)", check)
    assert len(compared) >= 6
    units = re.search(r"^units='(.+)'$", install, re.MULTILINE).group(1).split()
    for name, where in compared:
        unit = name in units and where == f"/etc/systemd/system/{name}"
        assert unit or f"{name} {where}" in install, name
