"""Every refusal, one tree.

KioskError
├── CampaignRefused
│   ├── CampaignDamaged         bytes do not match their hash, frame or form
│   ├── CampaignUnsigned        no signature in the file
│   ├── CampaignForged          the signature does not fit the bytes
│   ├── CampaignForeign         signed by another root than the one pinned
│   ├── CampaignNewer           written by a newer program
│   ├── CampaignNumbered        another file bears the number of this version
│   ├── CampaignIncomplete      the form lacks or contradicts something
│   └── LetterRefused           a letter's file that holds no text we can take
├── KeyRefused
│   ├── WrongPassphrase         no slot or file opens with it
│   ├── SlotsDamaged            the key file cannot be read
│   ├── SlotsCostly             the key file asks for more work than is allowed
│   ├── SlotRefused             an organizer's passphrase is not taken or not removed
│   ├── SheetRefused            words or a code of a recovery sheet that give no key
│   ├── IdentityNeeded          no identity at hand opens what was sealed
│   └── SealDamaged             sealed bytes that do not open
├── JournalRefused
│   ├── JournalMissing          nothing to open in the folder
│   ├── JournalExists           a kiosk was set up in the folder before
│   ├── JournalPlaintext        an unencrypted database
│   ├── JournalForeign          not a journal, or another kiosk's
│   ├── JournalNewer            written by a newer program
│   ├── JournalDamaged          pages, rows or chain do not verify
│   ├── JournalRolledBack       older than its anchor
│   ├── JournalUnanchored       the anchor is missing or is not this journal's
│   ├── JournalInUse            a second running copy
│   ├── WithdrawalsPaused       too many receipt codes within an hour
│   ├── LineEntered             a line of a paper sheet that was entered before
│   ├── EventMissing            no event was opened on this kiosk
│   ├── EventClosed             the event takes no more signatures
│   ├── EventPaused             nobody signs until a volunteer goes on
│   ├── CampaignNotOpen         the campaign's first day has not begun
│   ├── CampaignOver            the campaign's last day has ended
│   └── NotNow                  the day does not stand where this could be done
├── PinRefused
│   ├── WrongPin                nobody's PIN
│   ├── PinLocked               too soon after a wrong one
│   ├── PinSpent                too many wrong ones: only the passphrase helps
│   └── WeakPin                 a PIN that is guessed first
├── ReceiptRefused              a merge receipt does not allow a purge, with a reason code
├── NotSaved                    the disk is full or failed: nothing was stored
│   ├── RegistryNotSaved        nothing of this file or command reached the registry
│   └── PartNotMade             a part of the day's copies did not reach the kiosk's own disk
├── ExportRefused               one file leaving a kiosk, with a reason code
├── RegistryRefused
│   ├── RegistryMissing         nothing to open at the path
│   ├── RegistryExists          something is there where a new one was asked for
│   ├── RegistryPlaintext       an unencrypted database
│   ├── RegistryIsJournal       a kiosk's journal, not a registry
│   ├── RegistryForeign         not a registry
│   ├── RegistryNewer           written by a newer program
│   ├── RegistryOther           of another campaign, or of the rehearsal
│   ├── RegistryInUse           a second running copy
│   └── RegistryDamaged         pages or rows do not verify
├── PacketRefused               the packet cannot be made as asked
│   ├── PaperRefused            a card, sheets or a slip that cannot be written
│   ├── PacketEmpty             there is no signature to hand over
│   ├── PacketUntied            its sums do not agree
│   ├── PacketStopped           the organizer stopped it
│   ├── PacketNobody            nobody chose to be in this copy
│   ├── TransferUnknown         there is no transfer of this number
│   ├── SupplementEmpty         nothing is new since that transfer
│   └── CorrectionEmpty         every line of that transfer still stands
├── HandingRefused              a list for another system that is not written, with a reason
├── SlipRefused                 a closing slip that is not drawn up or not believed, with a reason
├── StickRefused                a stick or card takes no copies
│   ├── StickFull               no room is left
│   ├── StickReadOnly           nothing may be written on it
│   ├── StickFalse              it gives back something else than was written
│   ├── StickLimited            its file system takes no file of this size
│   ├── StickOdd                a link or an odd file stands where ours belong
│   ├── StickFailing            it answers with an error
│   └── StickGone               it was pulled out
├── SyncRefused                 nothing came to or from the storage, with a reason code
├── DecisionRefused             what a person decided cannot be kept, with a reason code
├── ImportRefused               a table of online signers that cannot be read, with a reason code
├── RehearsalRefused            a step of the rehearsal failed; nothing of it is left
├── PreviewRefused              the kiosk's pages could not be drawn with a campaign
├── ConsoleFault                a bug on the organizers' screen; what is held was kept
├── StaysOpen                   the window does not close while a journal is open
└── UsageRefused                a command that cannot be understood

A refusal carries a `code` and *facts*: file names, counts, versions; never
what a signer typed. The sentences for people stand in `resources/refusals`,
one row a code and language, and are put together by `kiosk.words`.
"""

from __future__ import annotations

from typing import ClassVar


class KioskError(Exception):
    """Something was refused. `facts` fill the sentence; none of them is personal."""

    code: ClassVar[str] = "refused"

    def __init__(self, **facts: str | int) -> None:
        """Keep the facts that the sentence for this code names."""
        self.facts = facts
        super().__init__(self.code, *sorted(facts.items()))


class CampaignRefused(KioskError):
    """A campaign file or form cannot be used."""

    code = "campaign-refused"


class CampaignDamaged(CampaignRefused):
    """The bytes do not match their own hash, frames or form."""

    code = "campaign-damaged"


class CampaignUnsigned(CampaignRefused):
    """The file ends without a signature."""

    code = "campaign-unsigned"


class CampaignForged(CampaignRefused):
    """The signature does not fit the bytes."""

    code = "campaign-forged"


class CampaignForeign(CampaignRefused):
    """Signed by another root than the one pinned at enrolment."""

    code = "campaign-foreign"


class CampaignNewer(CampaignRefused):
    """Written in a format version this program does not know."""

    code = "campaign-newer"


class CampaignNumbered(CampaignRefused):
    """Another file with this version's number is known already. Facts: `version`."""

    code = "campaign-numbered"


class CampaignIncomplete(CampaignRefused):
    """The form lacks or contradicts something. Facts: `count`."""

    code = "campaign-incomplete"


class LetterRefused(CampaignRefused):
    """A letter could not be taken out of its file. Facts: `why`."""

    code = "letter-refused"


class KeyRefused(KioskError):
    """A key could not be had."""

    code = "key-refused"


class WrongPassphrase(KeyRefused):
    """No slot opens with this passphrase."""

    code = "wrong-passphrase"


class SlotsDamaged(KeyRefused):
    """The key file is missing or cannot be read."""

    code = "slots-damaged"


class SlotsCostly(KeyRefused):
    """The key file asks for more memory or time than is allowed."""

    code = "slots-costly"


class SheetRefused(KeyRefused):
    """What was typed or scanned from a recovery sheet gives no key. Facts: `why`."""

    code = "sheet-refused"


class SlotRefused(KeyRefused):
    """A passphrase of an organizer was not added, changed or removed. Facts: `why`, a bound."""

    code = "slot-refused"


class IdentityNeeded(KeyRefused):
    """None of the identities at hand opens what was sealed."""

    code = "identity-needed"


class SealDamaged(KeyRefused):
    """Sealed bytes that are not an age file, or do not open whole."""

    code = "seal-damaged"


class JournalRefused(KioskError):
    """A journal cannot be used. Its files were not touched."""

    code = "journal-refused"


class JournalMissing(JournalRefused):
    """There is no journal in the folder."""

    code = "journal-missing"


class JournalExists(JournalRefused):
    """A new journal would have taken the place of something."""

    code = "journal-exists"


class JournalPlaintext(JournalRefused):
    """The file is an unencrypted database."""

    code = "journal-plaintext"


class JournalForeign(JournalRefused):
    """The file opens, but is not this kiosk's journal; or the key does not fit it."""

    code = "journal-foreign"


class JournalNewer(JournalRefused):
    """Written by a newer program. Facts: `found`, `known`."""

    code = "journal-newer"


class JournalDamaged(JournalRefused):
    """Pages, rows or the chain do not verify."""

    code = "journal-damaged"


class JournalRolledBack(JournalRefused):
    """The journal is older than its anchor. Facts: `found`, `anchored`."""

    code = "journal-rolled-back"


class JournalUnanchored(JournalRefused):
    """The anchor is missing, damaged or another journal's: nobody can tell what is lost."""

    code = "journal-unanchored"


class JournalInUse(JournalRefused):
    """A second running copy holds the journal."""

    code = "journal-in-use"


class WithdrawalsPaused(JournalRefused):
    """Too many receipt codes were taken within an hour. Facts: `most`."""

    code = "withdrawals-paused"


class LineEntered(JournalRefused):
    """The line of a paper sheet was entered before. Facts: `sheet`, `line`."""

    code = "line-entered"


class EventMissing(JournalRefused):
    """No such event was opened on this kiosk."""

    code = "event-missing"


class EventClosed(JournalRefused):
    """The event takes no more signatures."""

    code = "event-closed"


class EventPaused(JournalRefused):
    """The event is paused."""

    code = "event-paused"


class CampaignNotOpen(JournalRefused):
    """The campaign's first day has not begun. Facts: `opens`."""

    code = "campaign-not-open"


class CampaignOver(JournalRefused):
    """The campaign's last day has ended. Facts: `closes`."""

    code = "campaign-over"


class NotNow(JournalRefused):
    """The day does not stand where this could be done. Facts: `state`."""

    code = "not-now"


class PinRefused(KioskError):
    """A PIN was not taken."""

    code = "pin-refused"


class WrongPin(PinRefused):
    """It is nobody's PIN. Facts: `left`, the tries that are left."""

    code = "wrong-pin"


class PinLocked(PinRefused):
    """Too soon after a wrong one. Facts: `seconds`."""

    code = "pin-locked"


class PinSpent(PinRefused):
    """Too many wrong ones: only the passphrase helps."""

    code = "pin-spent"


class WeakPin(PinRefused):
    """Not six digits, or six that are guessed first. Facts: `why`."""

    code = "weak-pin"


class ReceiptRefused(KioskError):
    """A merge receipt does not allow a purge. Facts: `why`."""

    code = "receipt-refused"


class NotSaved(KioskError):
    """The disk is full or failed: nothing was stored, everything before is there."""

    code = "not-saved"


class RegistryNotSaved(NotSaved):
    """The disk is full or failed: the registry is as it was. Facts: `file`."""

    code = "registry-not-saved"


class PartNotMade(NotSaved):
    """The kiosk's own disk takes no more: the records are in the journal, and in no part."""

    code = "part-not-made"


class ExportRefused(KioskError):
    """One export file is refused; `reason` is a code of docs/export-format.md."""

    code = "export-refused"

    def __init__(self, reason: str, **facts: str | int) -> None:
        """Keep the reason apart: the registry stores it with the quarantined file."""
        self.reason = reason
        super().__init__(reason=reason, **facts)


class RegistryRefused(KioskError):
    """A registry cannot be used. Its files were not touched."""

    code = "registry-refused"


class RegistryMissing(RegistryRefused):
    """There is no registry at the path."""

    code = "registry-missing"


class RegistryExists(RegistryRefused):
    """A new registry would have taken the place of something."""

    code = "registry-exists"


class RegistryPlaintext(RegistryRefused):
    """The file is an unencrypted database."""

    code = "registry-plaintext"


class RegistryIsJournal(RegistryRefused):
    """What stands at the path belongs to a kiosk."""

    code = "registry-is-journal"


class RegistryForeign(RegistryRefused):
    """The file is not a registry, or not of this campaign."""

    code = "registry-foreign"


class RegistryNewer(RegistryRefused):
    """Written by a newer program. Facts: `found`, `known`."""

    code = "registry-newer"


class RegistryOther(RegistryRefused):
    """A registry of another campaign, or one of rehearsal and one that counts. Facts: `file`."""

    code = "registry-other"


class RegistryInUse(RegistryRefused):
    """Another program holds the registry."""

    code = "registry-in-use"


class RegistryDamaged(RegistryRefused):
    """Pages or rows do not verify."""

    code = "registry-damaged"


class PacketRefused(KioskError):
    """The packet cannot be made as asked."""

    code = "packet-refused"


class PaperRefused(PacketRefused):
    """A card, sheets or a slip could not be written to the disk. Facts: `file`."""

    code = "paper-refused"


class PacketEmpty(PacketRefused):
    """There is no signature to hand over."""

    code = "packet-empty"


class PacketUntied(PacketRefused):
    """The sums of a packet do not agree. Facts: `lines`, `counted`."""

    code = "packet-untied"


class PacketStopped(PacketRefused):
    """The organizer stopped it."""

    code = "packet-stopped"


class PacketNobody(PacketRefused):
    """Nobody chose to be in this copy."""

    code = "packet-nobody"


class TransferUnknown(PacketRefused):
    """There is no transfer of this number that this can follow. Facts: `number`."""

    code = "transfer-unknown"


class SupplementEmpty(PacketRefused):
    """Nothing is new since the transfer. Facts: `number`."""

    code = "supplement-empty"


class CorrectionEmpty(PacketRefused):
    """Every line of the transfer still stands. Facts: `number`."""

    code = "correction-empty"


class HandingRefused(KioskError):
    """A list for another system is not written. Facts: `why`, and `file` or `profile`."""

    code = "handing-refused"


class SlipRefused(KioskError):
    """A closing slip is not drawn up, or not believed. Facts: `why`."""

    code = "slip-refused"


class StickRefused(KioskError):
    """A stick or card takes no copies; what it held before is untouched. Facts: `stick`."""

    code = "stick-refused"


class StickFull(StickRefused):
    """No room is left on it. Facts: `stick`."""

    code = "stick-full"


class StickReadOnly(StickRefused):
    """Nothing may be written on it. Facts: `stick`."""

    code = "stick-read-only"


class StickFalse(StickRefused):
    """It gives back something else than was written. Facts: `stick`."""

    code = "stick-false"


class StickLimited(StickRefused):
    """Its file system takes no file of this size. Facts: `stick`."""

    code = "stick-limited"


class StickOdd(StickRefused):
    """A link or an odd file stands where ours belong. Facts: `stick`."""

    code = "stick-odd"


class StickFailing(StickRefused):
    """It answers with an error. Facts: `stick`."""

    code = "stick-failing"


class StickGone(StickRefused):
    """It was pulled out. Facts: `stick`."""

    code = "stick-gone"


class SyncRefused(KioskError):
    """A storage cannot be used as it is set up or as it answers. Facts: `why`, `option`."""

    code = "sync-refused"

    def __init__(self, why: str, option: str = "") -> None:
        """Keep the reason, and the setting that it is about."""
        super().__init__(why=why, option=option)


class DecisionRefused(KioskError):
    """What a person decided cannot be kept as said. Facts: `why`."""

    code = "decision-refused"


class ImportRefused(KioskError):
    """A table of online signers cannot be taken in as asked. Facts: `why`."""

    code = "import-refused"


class RehearsalRefused(KioskError):
    """A step of the rehearsal failed. Facts: `why`, the step."""

    code = "rehearsal-refused"


class PreviewRefused(KioskError):
    """The pages of a kiosk could not be drawn with this campaign."""

    code = "preview-refused"


class ConsoleFault(KioskError):
    """Something went wrong on the organizers' screen that should not have."""

    code = "console-fault"


class StaysOpen(KioskError):
    """The window was asked to close while a journal is open."""

    code = "stays-open"


class UsageRefused(KioskError):
    """A command or a file that cannot be understood. Facts: `why`."""

    code = "usage-refused"
