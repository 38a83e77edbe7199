"""One campaign, one sequence of bytes; whoever changes one of them is refused."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from hashlib import sha256

import pytest

from kiosk import canonical, frames
from kiosk.campaign import file
from kiosk.campaign.file import MAGIC, MAX_FILE, MAX_TEXT, SIGNATURE, read, write
from kiosk.campaign.value import OPTIONAL, UNSET, Campaign, Letter, Storage, Volunteer
from kiosk.crypto.sign import SigningKey
from kiosk.errors import (
    CampaignDamaged,
    CampaignForeign,
    CampaignForged,
    CampaignNewer,
    CampaignUnsigned,
)
from kiosk.model import Event, Place
from kiosk.phrases import fingerprint

MARK = len(frames.pack(SIGNATURE, bytes(96)))
ODD_MASTERS = (
    b"Dear U.S. Ambassador,\r\n\r\nline\r\n",
    "\ufeffDear Ambassador,\u00a0\u00a0two blanks".encode(),
    "Jose\u0301 is not composed, José is".encode(),
    b"no newline at the end \t ",
    b"\x00 a zero",
)


@pytest.fixture(scope="session")
def raw(campaign, root):
    return write(campaign, root)


def signed_again(body: bytes, root: SigningKey) -> bytes:
    mark = root.public + root.sign("campaign", sha256(body).digest())
    return body + frames.pack(SIGNATURE, mark)


def test_what_was_written_comes_back_whole(campaign, root, raw):
    signed = read(raw, root.public)
    assert signed.campaign == campaign
    assert signed.root == root.public
    assert signed.raw == raw
    assert signed.sha256 == sha256(raw[:-MARK]).digest()
    assert signed.fingerprint == fingerprint(root.public)


def test_the_same_campaign_has_the_same_bytes(campaign, root, raw):
    assert write(campaign, root) == raw
    assert write(read(raw).campaign, root) == raw


@pytest.mark.parametrize("master", ODD_MASTERS)
def test_the_letter_comes_back_to_the_last_byte(campaign, root, master):
    odd = replace(campaign, letter=Letter("en", master, 1, master[::1]))
    back = read(write(odd, root), root.public).campaign
    assert back.letter.master == master
    assert back.letter.translation == master


def test_a_campaign_without_a_translation_is_read_back(campaign, root):
    bare = replace(campaign, letter=replace(campaign.letter, translation=b""))
    assert read(write(bare, root)).campaign == bare


def test_a_day_that_is_not_set_can_still_be_written(campaign, root):
    unset = replace(campaign, opens=UNSET)
    assert read(write(unset, root)).campaign == unset


@pytest.mark.long
@pytest.mark.parametrize(("flip", "step"), ((0x01, 1), (0x80, 13), (0xFF, 17)))
def test_a_byte_changed_anywhere_is_refused(raw, root, flip, step):
    accepted = []
    for at in range(0, len(raw), step):
        changed = bytearray(raw)
        changed[at] ^= flip
        try:
            read(bytes(changed), root.public)
        except (CampaignDamaged, CampaignForged, CampaignForeign):
            continue
        accepted.append(at)
    assert accepted == []


def test_a_changed_word_is_forged(raw, root):
    with pytest.raises(CampaignForged):
        read(raw.replace(b"rehearsal@example.org", b"elsewhere@example.org"), root.public)


def test_a_file_cut_anywhere_is_refused(raw, root):
    for size in range(0, len(raw), 7):
        with pytest.raises((CampaignDamaged, CampaignUnsigned)):
            read(raw[:size], root.public)


def test_bytes_after_the_signature_are_refused(raw, root):
    for tail in (b"\x00", b"\n", frames.pack(file.TEXT, b"more")):
        with pytest.raises(CampaignDamaged):
            read(raw + tail, root.public)
    with pytest.raises(CampaignForged):
        read(raw + raw[-MARK:], root.public)


def test_a_file_without_signature_says_so(raw):
    with pytest.raises(CampaignUnsigned):
        read(raw[:-MARK])


def test_another_root_than_the_pinned_one_is_foreign(campaign, root):
    other = SigningKey.from_seed(bytes(32))
    with pytest.raises(CampaignForeign):
        read(write(campaign, other), root.public)


def test_a_signature_for_another_purpose_does_not_count(raw, root):
    body = raw[:-MARK]
    mark = root.public + root.sign("export", sha256(body).digest())
    with pytest.raises(CampaignForged):
        read(body + frames.pack(SIGNATURE, mark), root.public)


def test_a_newer_format_is_named_only_when_its_root_signed_it(raw, root):
    newer = raw[:-MARK].replace(MAGIC, b"firma-campaign/2\n")
    with pytest.raises(CampaignNewer) as refusal:
        read(signed_again(newer, root), root.public)
    assert refusal.value.facts == {"found": 2, "known": 1}
    with pytest.raises(CampaignForged):
        read(newer + raw[-MARK:], root.public)
    with pytest.raises(CampaignDamaged):
        read(newer, root.public)


@pytest.mark.parametrize(
    "magic",
    (b"", b"firma-campaign/0\n", b"firma-campaign/01\n", b"firma-export/1\n", b"%PDF-1.7\n"),
)
def test_other_beginnings_are_no_campaign(raw, root, magic):
    with pytest.raises(CampaignDamaged):
        read(signed_again(magic + raw[len(MAGIC) : -MARK], root), root.public)


def parts_of(raw: bytes) -> list[frames.Frame]:
    return list(frames.unpack(io.BytesIO(raw[len(MAGIC) :]), MAX_FILE))[:-1]


def packed(parts) -> bytes:
    return MAGIC + b"".join(frames.pack(*part) for part in parts)


@pytest.mark.parametrize(
    "rebuilt",
    (
        pytest.param(lambda p: [p[0], p[2], p[1]], id="texts swapped"),
        pytest.param(lambda p: [p[0], p[1]], id="translation dropped"),
        pytest.param(lambda p: [*p, p[2]], id="a text twice"),
        pytest.param(lambda p: [p[1], p[0], p[2]], id="manifest second"),
        pytest.param(lambda p: [p[0], p[0], p[1], p[2]], id="manifest twice"),
        pytest.param(lambda p: [p[0], (9, p[1].payload), p[2]], id="unknown frame"),
        pytest.param(lambda p: [(1, b" " + p[0].payload), *p[1:]], id="blank in the manifest"),
        pytest.param(lambda p: [(1, p[0].payload[:-1] + b',"x":1}'), *p[1:]], id="unknown field"),
        pytest.param(
            lambda p: [(1, p[0].payload.replace(b'"master":""', b'"master":"QQ=="')), *p[1:]],
            id="letter inside the manifest",
        ),
        pytest.param(
            lambda p: [(1, p[0].payload.replace(b'"format":1', b'"format":2')), *p[1:]],
            id="another format inside",
        ),
        pytest.param(lambda p: [], id="nothing but a signature"),
    ),
)
def test_a_form_that_write_does_not_give_is_damaged_even_when_signed(raw, root, rebuilt):
    body = packed(rebuilt(parts_of(raw)))
    with pytest.raises(CampaignDamaged):
        read(signed_again(body, root), root.public)


def test_a_letter_that_is_no_text_is_damaged_even_when_signed(campaign, root):
    odd = replace(campaign, letter=replace(campaign.letter, master=b"Dear \xff"))
    with pytest.raises(CampaignDamaged):
        read(write(odd, root), root.public)


def test_lengths_beyond_the_caps_are_refused_before_they_are_believed(root):
    promise = MAGIC + b"\xff\xff\xff\xff\x01" + b"{}"
    with pytest.raises(CampaignDamaged):
        read(promise)
    with pytest.raises(CampaignDamaged):
        read(MAGIC + bytes(MAX_FILE))


def test_a_letter_beyond_the_cap_is_not_written(campaign, root):
    long = replace(campaign, letter=replace(campaign.letter, master=b"a" * (MAX_TEXT + 1)))
    with pytest.raises(ValueError, match="too long"):
        write(long, root)


def test_the_value_names_every_field_of_the_manifest(campaign, raw):
    manifest = json.loads(parts_of(raw)[0].payload)
    assert set(manifest) == {"campaign", "format", "texts"}
    assert set(manifest["campaign"]) == set(Campaign.__dataclass_fields__) - set(OPTIONAL)


@pytest.fixture(scope="session")
def roster(campaign):
    """The campaign with everything that a file may leave out."""
    fair = Event("Feria Ficticia", Place("Ajijic", "JAL"), campaign.opens)
    return replace(
        campaign,
        events=(fair, replace(fair, name="Other")),
        volunteers=(Volunteer("Ana Ficticia"), Volunteer("Bo Nemo", "$argon2id$")),
        storage=Storage("webdav", (("endpoint", "https://cloud.example.org"),), "/firma"),
        accent="#1B4B91",
    )


def test_what_a_file_may_leave_out_comes_back_whole(roster, root):
    raw = write(roster, root)
    assert read(raw).campaign == roster
    assert set(json.loads(parts_of(raw)[0].payload)["campaign"]) >= set(OPTIONAL)


@pytest.mark.parametrize("left_out", OPTIONAL)
def test_a_field_that_is_empty_is_left_out_and_no_other(roster, root, left_out):
    nothing = {"storage": None, "accent": ""}.get(left_out, ())
    empty = replace(roster, **{left_out: nothing})
    found = json.loads(parts_of(write(empty, root))[0].payload)["campaign"]
    assert set(OPTIONAL) - set(found) == {left_out}
    assert read(write(empty, root)).campaign == empty


@pytest.mark.parametrize(
    ("name", "empty"), (("events", []), ("volunteers", []), ("storage", None), ("accent", ""))
)
def test_an_empty_field_that_is_not_left_out_is_damaged(raw, root, name, empty):
    manifest = json.loads(parts_of(raw)[0].payload)
    manifest["campaign"][name] = empty
    rest = b"".join(frames.pack(part.kind, part.payload) for part in parts_of(raw)[1:-1])
    body = MAGIC + frames.pack(1, canonical.dumps(manifest)) + rest
    with pytest.raises(CampaignDamaged):
        read(signed_again(body, root))


def test_a_draft_of_a_newer_format_is_told_apart(campaign):
    draft = file.unsigned(campaign)
    assert file.read_unsigned(draft) == campaign
    with pytest.raises(CampaignNewer):
        file.read_unsigned(draft.replace(b"/1\n", b"/2\n", 1))


def test_what_is_too_long_or_of_too_many_frames_is_damaged_whoever_signed_it(root):
    newer = b"firma-campaign/2\n"
    long = newer + frames.pack(9, bytes(1 << 20)) * 2
    many = newer + frames.pack(9, b"") * 64
    for body in (long, many):
        with pytest.raises(CampaignDamaged):
            read(signed_again(body, root), root.public)
    with pytest.raises(CampaignNewer):
        read(signed_again(newer + frames.pack(9, b"") * 63, root), root.public)


def test_a_letter_that_is_too_long_is_damaged_whoever_signed_it(campaign, root, raw):
    master = b"x" * (MAX_TEXT + 1)
    letter = replace(campaign.letter, master=b"", translation=b"")
    told = (file._Text(sha256(master).digest(), len(master)),)
    whole = file._Manifest(1, replace(campaign, letter=letter), told)
    manifest = canonical.encode(whole, frozenset(OPTIONAL))
    body = MAGIC + frames.pack(file.MANIFEST, manifest) + frames.pack(file.TEXT, master)
    with pytest.raises(CampaignDamaged):
        read(signed_again(body, root), root.public)


def test_nothing_but_a_first_line_and_an_odd_signature_are_damaged(raw, root):
    with pytest.raises(CampaignDamaged):
        read(MAGIC)
    for mark in (raw[-96:] + b"\x00", raw[-96:-1], b""):
        with pytest.raises(CampaignDamaged):
            read(raw[:-MARK] + frames.pack(SIGNATURE, mark), root.public)


def test_what_would_be_too_long_to_be_read_is_not_written(campaign, root):
    pair = campaign.relay
    with pytest.raises(ValueError, match="too long"):
        write(replace(campaign, relay=replace(pair, en="x" * (1 << 20))), root)


def test_only_what_begins_as_a_campaign_sets_out_to_be_one(raw):
    assert file.is_campaign(raw)
    assert file.is_campaign(b"firma-campaign/9999\n")
    for other in (b"", b"firma-campaign/1", b"firma-campaign/01\n", b" " + raw, b"PK\x03\x04"):
        assert not file.is_campaign(other)
