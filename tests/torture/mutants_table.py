"""Where checks stand, the tests that hold each of them, and what reads like a check and is none."""

from __future__ import annotations

_ = "tests/kiosk/"
_FORGED = f"{_}registry/test_forged_copies.py"
_JOURNAL = tuple(
    f"{_}journal/test_{name}.py"
    for name in ("opening", "tampering", "anchor", "journal", "days", "faults", "purge", "frozen")
)
_EXPORTS = tuple(
    f"{_}exports/test_{name}.py" for name in ("vectors", "verify", "round_trip", "save", "faults")
)
# In the order in which the tests are asked; the first that fails is enough.
TESTS: dict[str, tuple[str, ...]] = {
    "kiosk.canonical": (f"{_}test_canonical.py", *_EXPORTS[:1]),
    "kiosk.frames": (f"{_}test_frames.py", *_EXPORTS[:1]),
    "kiosk.varints": (f"{_}test_ink.py",),
    "kiosk.ink": (f"{_}test_ink.py", f"{_}registry/test_records.py"),
    "kiosk.model": (f"{_}test_model.py", *_EXPORTS[:1]),
    "kiosk.record": (f"{_}test_record.py", f"{_}registry/test_records.py"),
    "kiosk.receipt": (f"{_}test_receipt.py",),
    "kiosk.symbols": (f"{_}test_receipt.py", f"{_}test_paper.py"),
    "kiosk.paper": (f"{_}test_paper.py", f"{_}registry/test_paper.py"),
    "kiosk.signing": (f"{_}test_signing.py", f"{_}test_from_sheet.py"),
    "kiosk.files": (f"{_}test_files.py",),
    "kiosk.campaign.file": (f"{_}campaign/test_campaign_file.py",),
    "kiosk.campaign.running": (f"{_}campaign/test_campaign_running.py",),
    "kiosk.crypto.bech32": (f"{_}crypto/test_recovery.py", f"{_}crypto/test_seal.py"),
    "kiosk.crypto.cipher": (
        f"{_}crypto/test_cipher.py",
        *_JOURNAL[:2],
        f"{_}registry/test_opening.py",
    ),
    "kiosk.crypto.header": (f"{_}exports/test_scan.py", *_EXPORTS, f"{_}crypto/test_seal.py"),
    "kiosk.crypto.keys": (f"{_}crypto/test_keys.py", f"{_}crypto/test_slots.py"),
    "kiosk.crypto.passphrase": (f"{_}crypto/test_keys.py",),
    "kiosk.crypto.pin": (f"{_}crypto/test_pin.py",),
    "kiosk.crypto.recovery": (f"{_}crypto/test_recovery.py",),
    "kiosk.crypto.seal": (f"{_}crypto/test_seal.py",),
    "kiosk.crypto.sign": (f"{_}crypto/test_sign.py",),
    "kiosk.crypto.slots": (f"{_}crypto/test_slots.py",),
    "kiosk.exports.check": _EXPORTS,
    "kiosk.exports.disk": (f"{_}exports/test_save.py",),
    "kiosk.exports.merge_receipt": (f"{_}exports/test_merge_receipt.py",),
    "kiosk.exports.read": _EXPORTS,
    "kiosk.exports.running": _EXPORTS,
    "kiosk.exports.scan": (f"{_}exports/test_scan.py", *_EXPORTS),
    "kiosk.exports.wire": _EXPORTS,
    "kiosk.exports.write": _EXPORTS[2:],
    "kiosk.journal.anchor": (f"{_}journal/test_anchor.py", *_JOURNAL),
    "kiosk.journal.days": (f"{_}journal/test_days.py", f"{_}journal/test_journal.py"),
    "kiosk.journal.folder": _JOURNAL,
    "kiosk.journal.health": (f"{_}journal/test_health.py",),
    "kiosk.journal.journal": (
        *(
            f"{_}journal/test_{name}.py"
            for name in ("journal", "days", "withdrawals", "noted", "names")
        ),
        f"{_}journal/test_paper_lines.py",
    ),
    "kiosk.journal.opening": _JOURNAL,
    "kiosk.journal.parts": (f"{_}journal/test_parts.py",),
    "kiosk.journal.pins": (f"{_}journal/test_pins.py",),
    "kiosk.journal.purging": (f"{_}journal/test_purge.py", f"{_}journal/test_purge_killed.py"),
    "kiosk.journal.starting": (f"{_}journal/test_schema.py", *_JOURNAL),
    "kiosk.journal.store": (f"{_}journal/test_faults.py", *_JOURNAL),
    "kiosk.journal.verify": (
        *(f"{_}journal/test_{name}.py" for name in ("tampering", "schema_3", "targets")),
        *(f"{_}journal/test_{name}.py" for name in ("purge", "withdrawals", "parts", "pins")),
        f"{_}journal/test_withdrawal_tables.py",
        *_JOURNAL,
    ),
    "kiosk.journal.withdrawals": (f"{_}journal/test_withdrawals.py",),
    "kiosk.packet.decoding": (f"{_}packet/test_inking.py",),
    "kiosk.packet.slip": (
        *(f"{_}packet/test_slip.py", f"{_}journal/test_closing_slip.py"),
        f"{_}journal/test_purge.py",
    ),
    "kiosk.packet.slip_check": (f"{_}packet/test_slip.py", f"{_}journal/test_closing_slip.py"),
    "kiosk.packet.verifying": (f"{_}packet/test_copies.py", f"{_}packet/test_transfers_command.py"),
    "kiosk.copies.naming": (f"{_}copies/test_sticks.py", f"{_}copies/test_making.py"),
    "kiosk.copies.parts": (f"{_}copies/test_making.py", f"{_}copies/test_any_day.py"),
    "kiosk.copies.place": tuple(
        f"{_}copies/test_{name}.py" for name in ("places", "sticks", "bad_sticks")
    ),
    "kiosk.copies.stick": (f"{_}copies/test_bad_sticks.py", f"{_}copies/test_sticks.py"),
    "kiosk.sync.fetch": (f"{_}sync/test_fetch.py",),
    "kiosk.sync.send": (f"{_}sync/test_send.py",),
    "kiosk.registry.chains": (f"{_}registry/test_chains.py", f"{_}registry/test_gaps.py"),
    "kiosk.registry.columns": (f"{_}registry/test_online.py",),
    "kiosk.registry.decisions": (f"{_}registry/test_review.py", _FORGED),
    "kiosk.registry.importing": (f"{_}registry/test_online.py",),
    "kiosk.registry.intake": (f"{_}registry/test_merging.py", f"{_}registry/test_bad_files.py"),
    "kiosk.registry.letters": (f"{_}registry/test_letters.py",),
    "kiosk.registry.merge": tuple(
        f"{_}registry/test_{name}.py" for name in ("merging", "bad_files", "gaps")
    ),
    "kiosk.registry.opening": tuple(
        f"{_}registry/test_{name}.py" for name in ("records", "paper", "merging")
    ),
    "kiosk.registry.receipts": (f"{_}registry/test_receipts.py",),
    "kiosk.registry.slips": (f"{_}registry/test_slips.py", _FORGED),
    "kiosk.registry.store": (f"{_}registry/test_opening.py", f"{_}registry/test_faults.py"),
    "kiosk.registry.team": (f"{_}registry/test_slips.py", f"{_}registry/test_union.py", _FORGED),
    "kiosk.registry.teaming": (
        *(f"{_}registry/test_union.py", _FORGED),
        f"{_}registry/test_letters.py",
    ),
    "kiosk.registry.verdicts": (f"{_}registry/test_review.py", _FORGED),
}

# Rooms in which something is verified.
ROOMS = ("", *("campaign", "copies", "crypto", "exports", "journal", "packet", "registry", "sync"))
NOT_VERIFYING = {
    "kiosk.entry": "says what a person still has to mend; nothing is refused",
    "kiosk.session": "as kiosk.entry",
    "kiosk.campaign.check": "says what an organizer still has to mend, in words",
    "kiosk.campaign.check_day": "as kiosk.campaign.check",
    "kiosk.registry.reviewing": "scans for names to look at",
    "kiosk.sync.box": "asks whether a storage is set up, and says so",
    "kiosk.sync.settings": "asks whether a storage is set up, and says so",
}
_USED = "what it gives is used afterwards; its own checks are mutants"
_OWN = "decrypting is verifying there: without it there is nothing to go on with"
# Calls that verify and are no mutant.
NO_CHECK = {
    "kiosk.campaign.file:read: _verified": _USED,
    "kiosk.crypto.passphrase:unwrap: decrypt_into": _OWN,
    "kiosk.crypto.recovery:sheet_words: _check": "writes the check that is read elsewhere",
    "kiosk.crypto.seal:unseal_stream: decrypt_io": _OWN,
    "kiosk.crypto.seal:unseal_stream: read_header": _USED,
    "kiosk.exports.read:_walk: _expect": _USED,
    "kiosk.exports.scan:scan: read_header": _USED,
    "kiosk.exports.write:_Inner._frames: totals": _USED,
    "kiosk.journal.folder:_open: examine": _USED,
    "kiosk.journal.health:examine: verify": _USED,
    "kiosk.journal.opening:check_rows: verify": _USED,
    "kiosk.journal.purging:Purging._replace: examine": _USED,
    "kiosk.journal.purging:Purging.purge: check_receipt": _USED,
    "kiosk.packet.slip:draw_up: totals": _USED,
    "kiosk.registry.columns:_said: check_email": "what is no address gives its row another reason",
    "kiosk.registry.columns:_said: check_zip": "what is no ZIP code is left out",
}
_REST = "the last way out, where nothing else fitted"
_NEVER = "nobody gets there"
# Refusals without a condition of their own.
UNCONDITIONAL = {
    "kiosk.canonical:_check: raise NotCanonicalError('nested too deep')": "a case of its own",
    "kiosk.canonical:_check: raise NotCanonicalError(_TYPES)": _REST,
    "kiosk.canonical:_refuse: raise NotCanonicalError('not an integer')": "called to refuse",
    "kiosk.crypto.header:_after_body: raise HeaderError('age-header')": _REST,
    "kiosk.crypto.keys:_unlock: raise refusal": _REST,
    "kiosk.exports.disk:_name: raise AssertionError": _NEVER,
    "kiosk.exports.read:_ends: raise AssertionError": _NEVER,
    "kiosk.exports.read:_frames: raise refusal('truncated')": _REST,
    "kiosk.exports.wire:magic: raise refusal('newer' if _ANY_MAGIC.fullmatch(raw) else 'magic')": (
        _REST
    ),
    "kiosk.exports.wire:to_item: raise refusal('order')": _REST,
    "kiosk.registry.decisions:_checked: raise DecisionRefused(why='forged')": _REST,
}

_AGAIN = "written again and compared, the file is refused just the same"
_TWICE = "asked again further on, with the same answer"
# Mutants that no test can tell from the program, and why.
NO_DIFFERENCE = {
    "kiosk.canonical:_has_long: b'0' * 16 in raw.translate(_DIGITS)": "only slower",
    "kiosk.ink:unpack_head: values[2] > MAX_STROKES": _TWICE,
    "kiosk.ink:unpack_head: len(values) < 3 + values[2]": _TWICE,
    "kiosk.ink:unpack_head: sum(sizes) > MAX_POINTS": _TWICE,
    "kiosk.exports.check:_is_moment: moment.utc.utcoffset() == timedelta()": "no Moment is so",
    "kiosk.exports.check:_is_moment: moment.utc.microsecond == 0": "no Moment is so",
    "kiosk.exports.running:Running._link: seq > self._header.last": (
        "refused at the end, when the range is found not to be complete"
    ),
    "kiosk.exports.wire:_frame: allowed(frames.Frame(kind, payload))": (
        "nothing whose fields were checked is so long"
    ),
    "kiosk.campaign.file:write: len(raw) > MAX_FILE": "a manifest and two texts are never so long",
    "kiosk.campaign.file:read: not raw.startswith(_body(campaign))": (
        "all that it would find is found before, one by one"
    ),
    "kiosk.campaign.file:read_unsigned: raw != _body(campaign)": (
        "all that it would find is found before, one by one"
    ),
    "kiosk.campaign.file:_campaign: manifest.format != FORMAT": _AGAIN,
    "kiosk.campaign.file:_campaign: manifest.texts != found": _AGAIN,
    "kiosk.campaign.file:_campaign: letter.master": _AGAIN,
    "kiosk.campaign.file:_campaign: letter.translation": _AGAIN,
    "kiosk.campaign.file:_campaign: texts[1:] == [b'']": _AGAIN,
    "kiosk.registry.opening:_could_be_typed: len(signature.receipt) == 32": (
        "no record is read whose receipt has another length"
    ),
    "kiosk.registry.opening:_could_be_on_paper: sheet is None": _TWICE,
    "kiosk.journal.verify:verify: end.seq < anchored.seq": "each record has an audit entry too",
    "kiosk.journal.verify:_audits: n == number": "an entry's number is in its hash",
    "kiosk.journal.verify:_partition: end.audit >= audit_first - 1": (
        "the head of the event's last entry would not be met"
    ),
    "kiosk.paper:is_line: found is not None": _TWICE,
    "kiosk.registry.decisions:_plain: not isinstance(value, str | bytes)": (
        "what follows raises for anything else, and is refused as well"
    ),
    "kiosk.journal.opening:_check_pages: connection.execute('PRAGMA quick_check').fetchall() !="
    " [('ok',)]": "each page has its tag and each row is read: this only says it sooner",
    "kiosk.journal.health:examine: connection.execute('PRAGMA quick_check').fetchall() !="
    " [('ok',)]": "as above",
    "kiosk.journal.pins:Pins._whose: not pins.is_pin(pin)": "only sooner: no PIN is anything else",
    "kiosk.copies.stick:_holds: place.size(copy.name) != copy.size": "only sooner: so has its hash",
    "kiosk.crypto.recovery:from_code: not kind": "no other kind is looked for in the text",
    "kiosk.crypto.recovery:from_code: len(raw) != _SECRET_BITS // 8": "as many letters as that",
    "kiosk.packet.decoding:_head: count < 3 + strokes": _TWICE,
    "kiosk.registry.merge:merge_export: openers.expect(trailer.count)": (
        "no check: it says how many records are to be opened"
    ),
    "kiosk.registry.receipts:_chained: record.hash is None": "a conflict has neither hash nor",
    "kiosk.registry.receipts:_chained: record.status not in _WHOLE": "such a status: as above",
    "kiosk.packet.slip:read: len(text) > LONGEST": "only sooner: each of its names is bounded",
    "kiosk.packet.slip:_slip: len(lines) != _LINES": _AGAIN,
    "kiosk.packet.slip:_bytes: _spell(raw) != text": _AGAIN,
}
# Modules whose tests take a second: of their checks a few are tried each time.
QUICK = ("kiosk.exports.check", "kiosk.exports.merge_receipt", "kiosk.receipt", "kiosk.paper")
