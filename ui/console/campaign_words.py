"""What the campaign desk says, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: dict[str, object] = {
    "letter": QT_TRANSLATE_NOOP("CampaignDesk", "Letter"),
    "words": QT_TRANSLATE_NOOP("CampaignDesk", "Title, asks, requests"),
    "recipients": QT_TRANSLATE_NOOP("CampaignDesk", "Recipients"),
    "signers": QT_TRANSLATE_NOOP("CampaignDesk", "Statements and choices"),
    "privacy": QT_TRANSLATE_NOOP("CampaignDesk", "Controller and notices"),
    "days": QT_TRANSLATE_NOOP("CampaignDesk", "Days and events"),
    "volunteers": QT_TRANSLATE_NOOP("CampaignDesk", "Volunteers"),
    "look": QT_TRANSLATE_NOOP("CampaignDesk", "Look"),
    "storage": QT_TRANSLATE_NOOP("CampaignDesk", "Storage"),
    "keys": QT_TRANSLATE_NOOP("CampaignDesk", "Organizers’ keys"),
    "check": QT_TRANSLATE_NOOP("CampaignDesk", "What is missing"),
    "preview": QT_TRANSLATE_NOOP("CampaignDesk", "Preview"),
    "sign": QT_TRANSLATE_NOOP("CampaignDesk", "Sign the campaign"),
    "about-letter": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "Paste the letter, or open it from a text or Word file. A text file is kept to the last"
        " byte. What stands above the salutation invites people and is not delivered.",
    ),
    "about-words": QT_TRANSLATE_NOOP(
        "CampaignDesk", "What the first page of the kiosk says, in both languages. Keep it short."
    ),
    "about-recipients": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "Whom the letter is for. Office-holders and addresses change: write the day on which"
        " you last checked them.",
    ),
    "about-signers": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "What each signer has to affirm, and the further uses of which each is a box that"
        " starts empty.",
    ),
    "about-privacy": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "The law asks for a named controller. The notices come from our model; words in braces"
        " are filled in. Have a Mexican lawyer read them, and raise the version with each change.",
    ),
    "about-days": QT_TRANSLATE_NOOP(
        "CampaignDesk", "Whole days in Mexico City, written as 2026-01-31."
    ),
    "about-volunteers": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "Their names are offered on the kiosk. A PIN only leads out of the signers’ pages; what"
        " travels is a verifier, never the six digits.",
    ),
    "about-look": QT_TRANSLATE_NOOP(
        "CampaignDesk", "One colour for buttons and links, dark enough to be read by everybody."
    ),
    "about-storage": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "Where kiosks send sealed copies when there is a network. Everybody can read a campaign"
        " file: passwords are typed into the kiosk.",
    ),
    "about-keys": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "Who can open signatures: at least two people, each with a key of their own. Losing one"
        " of several loses nothing.",
    ),
    "about-check": QT_TRANSLATE_NOOP("CampaignDesk", "Each line leads to its place."),
    "about-preview": QT_TRANSLATE_NOOP(
        "CampaignDesk", "The real pages of the kiosk with this campaign, and the letter as printed."
    ),
    "about-sign": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "The campaign’s root key signs the file. Kiosks take no other; compare its six words on"
        " both screens.",
    ),
    "option-": QT_TRANSLATE_NOOP("CampaignDesk", "nothing"),
    "option-en": QT_TRANSLATE_NOOP("CampaignDesk", "English"),
    "option-es": QT_TRANSLATE_NOOP("CampaignDesk", "Spanish"),
    "option-email": QT_TRANSLATE_NOOP("CampaignDesk", "email"),
    "option-zip": QT_TRANSLATE_NOOP("CampaignDesk", "ZIP code"),
    "option-official": QT_TRANSLATE_NOOP("CampaignDesk", "official"),
    "option-rehearsal": QT_TRANSLATE_NOOP("CampaignDesk", "rehearsal: nothing counts"),
    "option-none": QT_TRANSLATE_NOOP("CampaignDesk", "none: by stick only"),
    "option-webdav": QT_TRANSLATE_NOOP("CampaignDesk", "Nextcloud or WebDAV"),
    "option-s3": QT_TRANSLATE_NOOP("CampaignDesk", "S3"),
    "option-gdrive": QT_TRANSLATE_NOOP("CampaignDesk", "Google Drive"),
    "option-dropbox": QT_TRANSLATE_NOOP("CampaignDesk", "Dropbox"),
    "option-onedrive": QT_TRANSLATE_NOOP("CampaignDesk", "OneDrive"),
    "option-fs": QT_TRANSLATE_NOOP("CampaignDesk", "a folder"),
    "left-tables": QT_TRANSLATE_NOOP("CampaignDesk", "tables"),
    "left-pictures": QT_TRANSLATE_NOOP("CampaignDesk", "pictures"),
    "left-notes": QT_TRANSLATE_NOOP("CampaignDesk", "footnotes"),
    "left-frames": QT_TRANSLATE_NOOP("CampaignDesk", "text frames"),
    "taken": QT_TRANSLATE_NOOP("CampaignDesk", "The letter was taken from %1."),
    "left": QT_TRANSLATE_NOOP("CampaignDesk", "Left behind, for text cannot hold it: %1."),
    "aside": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "The campaign so far is kept in %1. “Open a draft or campaign…” brings it back.",
    ),
    "pasted": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "The letter was taken. What is delivered begins at line %1: please look whether that is"
        " the salutation.",
    ),
    "own-letter-missing": QT_TRANSLATE_NOOP(
        "CampaignDesk", "There is no letter. Paste it, or open its file."
    ),
    "own-day-missing": QT_TRANSLATE_NOOP("CampaignDesk", "Write the day as 2026-01-31."),
    "own-organizers-missing": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "There is no organizer’s key, so nobody could open a signature. Make one, or add one from"
        " its file.",
    ),
    "missing": QT_TRANSLATE_NOOP("CampaignDesk", "missing: %1"),
    "look-at": QT_TRANSLATE_NOOP("CampaignDesk", "to look at: %1"),
    "done": QT_TRANSLATE_NOOP("CampaignDesk", "done"),
    "saved": QT_TRANSLATE_NOOP("CampaignDesk", "The draft is kept."),
    "unsaved": QT_TRANSLATE_NOOP("CampaignDesk", "Keeping the draft…"),
    "complete": QT_TRANSLATE_NOOP("CampaignDesk", "Nothing is missing."),
    "added": QT_TRANSLATE_NOOP("CampaignDesk", "new"),
    "removed": QT_TRANSLATE_NOOP("CampaignDesk", "taken out"),
    "changed": QT_TRANSLATE_NOOP("CampaignDesk", "changed"),
    "first": QT_TRANSLATE_NOOP("CampaignDesk", "This is the first version."),
    "anew": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "Letter, notice or consent changed: who signs this version signs other texts. The packet"
        " counts each version by itself.",
    ),
    "same": QT_TRANSLATE_NOOP(
        "CampaignDesk", "Letter, notices and consent are the same: nobody has to consent anew."
    ),
    "signed": QT_TRANSLATE_NOOP("CampaignDesk", "Signed: %1. Its six words: %2"),
    "signed-first": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "Signed: %1. Its six words: %2. Copy it onto a stick for the kiosks. Then open a registry:"
        " the button is at the left.",
    ),
    "pin-set": QT_TRANSLATE_NOOP("CampaignDesk", "A PIN is set."),
    "pin-none": QT_TRANSLATE_NOOP("CampaignDesk", "No PIN: one is set on the kiosk."),
    "pin-digits": QT_TRANSLATE_NOOP("CampaignDesk", "A PIN has six digits."),
    "pin-weak": QT_TRANSLATE_NOOP(
        "CampaignDesk", "This PIN is guessed first. Please choose another."
    ),
    "need-root": QT_TRANSLATE_NOOP("CampaignDesk", "Please choose the root key’s file."),
    "need-phrase": QT_TRANSLATE_NOOP("CampaignDesk", "Please type the passphrase of the root key."),
    "need-out": QT_TRANSLATE_NOOP("CampaignDesk", "Please say where the file shall stand."),
    "need-rest": QT_TRANSLATE_NOOP(
        "CampaignDesk", "Something is still missing: see “What is missing”."
    ),
    "need-sheet": QT_TRANSLATE_NOOP(
        "CampaignDesk",
        "This key does not count as made yet: print its recovery sheet and try it, under"
        " “Organizers’ keys”.",
    ),
    "exists": QT_TRANSLATE_NOOP(
        "CampaignDesk", "This file is there already. Please choose another name."
    ),
}


OWN = frozenset(code.removeprefix("own-") for code in _WORDS if code.startswith("own-"))


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language, with *facts* for %1, %2."""
    if not code:
        return ""
    text = QCoreApplication.translate("CampaignDesk", str(_WORDS[code]))
    for number, fact in enumerate(facts, 1):
        text = text.replace(f"%{number}", fact)
    return text
