"""Settings are checked before anything is sent, and never say a secret."""

from __future__ import annotations

import pytest

from kiosk.campaign.value import SCHEMES as NAMED
from kiosk.campaign.value import Storage
from kiosk.errors import SyncRefused, UsageRefused
from kiosk.model import LANGUAGES, Mode
from kiosk.sync import form
from kiosk.sync.faults import REASONS, reason_of
from kiosk.sync.schemes import SCHEMES, SECRETS
from kiosk.sync.settings import check, folder, hidden, operator, shown, target
from kiosk.sync.storage import Remote
from kiosk.words import sentence

S3 = {
    "endpoint": "https://s3.almacen.example",
    "bucket": "firmas",
    "access_key_id": "FICTICIA",
    "secret_access_key": "muy-secreta",
}
DAV = {"endpoint": "https://nube.example/dav", "username": "ana", "password": "muy-secreta"}


def storage(scheme, given, root="campo", **changed):
    options = {name: text for name, text in (given | changed).items() if text is not None}
    return Storage(scheme, tuple(sorted(options.items())), root)


GOOD = (
    storage("s3", S3),
    storage("s3", S3, region="us-west-2", session_token="muy-secreta"),
    storage("s3", S3, endpoint="http://127.0.0.1:9000"),
    storage("s3", S3, endpoint="http://localhost"),
    storage("s3", S3, endpoint="http://almacen.example", allow_http="yes"),
    storage("webdav", DAV, root=""),
    storage("webdav", DAV, username=None, password=None, token="muy-secreta"),
    storage("gdrive", {"access_token": "muy-secreta"}),
    storage(
        "gdrive", {"refresh_token": "muy-secreta", "client_id": "y", "client_secret": "muy-secreta"}
    ),
    storage("dropbox", {"access_token": "muy-secreta"}),
    storage("onedrive", {"refresh_token": "muy-secreta", "client_id": "y"}),
)
BAD = (
    (Storage("ftp"), "scheme", "scheme"),
    (storage("s3", S3, bucket=None), "missing", "bucket"),
    (storage("s3", S3, secret_access_key=""), "missing", "secret_access_key"),
    (storage("webdav", DAV, password=None), "missing", "password"),
    (storage("gdrive", {}), "missing", "access_token"),
    (storage("s3", S3, passwort="x"), "unknown", "passwort"),
    (storage("s3", S3, **{"a b": "x"}), "unknown", "?"),
    (storage("s3", S3, access_key_id="a\nb"), "text", "access_key_id"),
    (storage("s3", S3, access_key_id=" a"), "text", "access_key_id"),
    (storage("s3", S3, endpoint="http://almacen.example"), "https", "endpoint"),
    (storage("s3", S3, endpoint="http://127.0.0.1.example"), "https", "endpoint"),
    (storage("s3", S3, endpoint="s3.almacen.example"), "endpoint", "endpoint"),
    (storage("s3", S3, endpoint="ftp://almacen.example"), "endpoint", "endpoint"),
    (storage("s3", S3, endpoint="https://almacen.example:notaport"), "endpoint", "endpoint"),
    (storage("s3", S3, endpoint="https://[::1"), "endpoint", "endpoint"),
    (storage("webdav", DAV, endpoint="https://ana:x@nube.example"), "userinfo", "endpoint"),
    (storage("webdav", DAV, endpoint="https://nube.example?a=b"), "userinfo", "endpoint"),
    (storage("s3", S3, bucket="../otro"), "bucket", "bucket"),
    (storage("s3", S3, root="../otro"), "root", "root"),
    (storage("s3", S3, root="a/../../b"), "root", "root"),
    (storage("s3", S3, root="a\\b"), "root", "root"),
    (Storage("fs", (), "relative"), "root", "root"),
    (Storage("fs", (), ""), "root", "root"),
    (Storage("fs", (), "/srv/../etc"), "root", "root"),
)


@pytest.mark.parametrize("good", GOOD)
def test_sound_settings_are_taken(good):
    assert check(good) == ()
    assert Remote(good, "carta")


@pytest.mark.parametrize(("bad", "why", "option"), BAD)
def test_each_fault_of_settings_has_its_code_and_names_the_field(bad, why, option):
    refusals = [each.facts for each in check(bad)]
    assert {"why": f"setting-{why}", "option": option} in refusals
    with pytest.raises(SyncRefused):
        Remote(bad, "carta")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_own_sentence(language):
    said = {sentence(SyncRefused(why=reason), language) for reason in REASONS}
    assert len(said) == len(REASONS)
    assert sentence(SyncRefused(why="something new"), language) not in said


def test_no_secret_is_shown_anywhere():
    for each in GOOD:
        words = f"{each!r} {each} {shown(each)} {hidden(each)} {Remote(each, 'carta')!r}"
        assert not any(text in words for name, text in each.options if name in SECRETS)
    assert shown(storage("s3", S3)) == "s3.almacen.example/firmas/campo"
    assert "muy-secreta" in operator(storage("s3", S3)).values()


def test_every_scheme_of_a_campaign_is_known_and_reads_no_environment():
    assert set(NAMED) == set(SCHEMES)
    assert operator(storage("s3", S3))["disable_config_load"] == "true"


def test_another_place_is_another_target_and_another_secret_is_not():
    here = target(storage("s3", S3))
    assert here == target(storage("s3", S3, secret_access_key="otra", region="x"))
    others = [storage("s3", S3, bucket="otro"), storage("s3", S3, root="otra")]
    others += [storage("webdav", DAV), storage("webdav", DAV, username="luz")]
    assert len({here, *(target(each) for each in others)}) == 5


def test_rehearsals_lie_apart():
    assert folder("Carta 2017", Mode.OFFICIAL) == "carta-2017"
    assert folder("Carta 2017", Mode.REHEARSAL) == "carta-2017-rehearsal"


def test_a_file_of_settings_is_read_and_a_damaged_one_does_not_show_its_lines(tmp_path):
    file = tmp_path / "storage.toml"
    lines = [f'{name} = "{text}"' for name, text in S3.items()]
    options = "\n".join(lines)
    file.write_text(f'[storage]\nscheme = "s3"\nroot = "campo"\n[storage.options]\n{options}\n')
    assert form.read(file) == storage("s3", S3)
    for text in (
        file.read_text() + "#" * (1 << 20),
        "[storage",
        'secret = "muy-secreta',
        "",
        '[storage]\nscheme = 3\nkey="muy-secreta"',
    ):
        file.write_text(text)
        with pytest.raises(UsageRefused) as refused:
            form.read(file)
        assert "muy-secreta" not in f"{refused.value!r} {refused.value.__cause__}"
    file.write_text('[storage]\nscheme = "fs"\nroot = "nowhere"')
    with pytest.raises(SyncRefused):
        form.read(file)


AT = "Unexpected (temporary) at write"
CONNECT = f"{AT} => send http request\n\nSource:\n   error sending request: client error (Connect)"
ANSWER = "\n\nContext:\n   response: Parts { status: %s, version: HTTP/1.1 }"
SAID = (
    (f"{CONNECT}: tcp connect error: Network is unreachable (os error 101)", "offline"),
    (f"{CONNECT}: dns error: Temporary failure in name resolution", "offline"),
    (f"{CONNECT}: invalid peer certificate: Expired", "certificate"),
    (f"{CONNECT}: invalid peer certificate: UnknownIssuer", "certificate"),
    (f"{AT} => no storage space\n\nSource:\n   No space left on device (os error 28)", "full"),
    (f"{AT} => path/insufficient_space/..{ANSWER % 409}", "full"),
    (f'{AT} => {{"error": "invalid_grant"}}{ANSWER % 400}', "expired"),
    (f"{AT}{ANSWER % 418}", "odd"),
    ("PermissionDenied (permanent) at write\n\nSource:\n   (os error 13)", "credentials"),
    ("something that nobody foresaw", "odd"),
)


@pytest.mark.parametrize(("text", "reason"), SAID)
def test_what_the_library_says_becomes_a_code(text, reason):
    assert reason_of(text) == reason
