"""A storage as far as a volunteer typed it, and what each field is asked by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.campaign.value import Storage
from kiosk.errors import KioskError, SyncRefused
from kiosk.model import Language
from kiosk.words import sentence

ROOT = "root"
KINDS = ("webdav", "s3", "fs", "file")
KIND_WORDS = (
    QT_TRANSLATE_NOOP("Storing", "Nextcloud or WebDAV"),
    QT_TRANSLATE_NOOP("Storing", "S3-compatible storage"),
    QT_TRANSLATE_NOOP("Storing", "A folder of this machine"),
    QT_TRANSLATE_NOOP("Storing", "As in storage.toml on a stick"),
)
_FIELDS: dict[str, tuple[str, ...]] = {
    "webdav": ("endpoint", "username", "password", ROOT),
    "s3": ("endpoint", "bucket", "access_key_id", "secret_access_key", "region", ROOT),
    "fs": (ROOT,),
}
_QUESTIONS = {
    "endpoint": QT_TRANSLATE_NOOP("Storing", "What is the storage's address?"),
    "username": QT_TRANSLATE_NOOP("Storing", "Which user?"),
    "password": QT_TRANSLATE_NOOP("Storing", "The user's password for apps"),
    "bucket": QT_TRANSLATE_NOOP("Storing", "Which bucket?"),
    "access_key_id": QT_TRANSLATE_NOOP("Storing", "The key's ID"),
    "secret_access_key": QT_TRANSLATE_NOOP("Storing", "The secret key"),
    "region": QT_TRANSLATE_NOOP("Storing", "Which region?"),
    ROOT: QT_TRANSLATE_NOOP("Storing", "Which folder there?"),
}
_HINTS = {
    "endpoint": QT_TRANSLATE_NOOP("Storing", "It begins with https://"),
    "username": QT_TRANSLATE_NOOP("Storing", "As the organizers wrote it"),
    "password": QT_TRANSLATE_NOOP("Storing", "As the organizers wrote it"),
    "bucket": QT_TRANSLATE_NOOP("Storing", "As the organizers wrote it"),
    "access_key_id": QT_TRANSLATE_NOOP("Storing", "As the organizers wrote it"),
    "secret_access_key": QT_TRANSLATE_NOOP("Storing", "As the organizers wrote it"),
    "region": QT_TRANSLATE_NOOP("Storing", "Leave it empty if nobody gave you one"),
    ROOT: QT_TRANSLATE_NOOP("Storing", "For example: firma"),
}
_PATH = QT_TRANSLATE_NOOP("Storing", "Which folder? Its whole path")
_PATH_HINT = QT_TRANSLATE_NOOP("Storing", "For example: /srv/firma")
# What a sentence calls a setting; the others are known by their names in the file alone.
_NAMES = {
    "endpoint": QT_TRANSLATE_NOOP("Storing", "address"),
    "username": QT_TRANSLATE_NOOP("Storing", "user"),
    "password": QT_TRANSLATE_NOOP("Storing", "password"),
    "bucket": QT_TRANSLATE_NOOP("Storing", "bucket"),
    "access_key_id": QT_TRANSLATE_NOOP("Storing", "key ID"),
    "secret_access_key": QT_TRANSLATE_NOOP("Storing", "secret key"),
    "access_token": QT_TRANSLATE_NOOP("Storing", "access key"),
    "region": QT_TRANSLATE_NOOP("Storing", "region"),
    ROOT: QT_TRANSLATE_NOOP("Storing", "folder"),
}
EMPTY = QT_TRANSLATE_NOOP("Storing", "Please fill this in.")
NO_FILE = QT_TRANSLATE_NOOP(
    "Storing", "No file storage.toml was found. Put the organizers' stick in and try again."
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A storage as far as it was typed; `at` is the field that is asked for now."""

    scheme: str = ""
    values: tuple[tuple[str, str], ...] = ()
    at: int = 0

    @property
    def name(self) -> str:
        """The field that is asked for."""
        return _FIELDS[self.scheme][self.at] if self.scheme else ""

    @property
    def typed(self) -> str:
        """What was typed into it."""
        return dict(self.values).get(self.name, "")

    @property
    def is_last(self) -> bool:
        """Whether no other field follows."""
        return bool(self.scheme) and self.at == len(_FIELDS[self.scheme]) - 1

    def put(self, text: str) -> Draft:
        """Give the draft with *text* in the field."""
        return replace(self, values=tuple({**dict(self.values), self.name: text}.items()))

    def storage(self) -> Storage:
        """Give the settings; blanks around what was typed are no part of it."""
        given = {name: text.strip() for name, text in self.values if text.strip()}
        root = given.pop(ROOT, "")
        return Storage(self.scheme, tuple(sorted(given.items())), root)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: `secret` is shown as dots."""

    question: str = ""
    hint: str = ""
    secret: bool = False


def asked(draft: Draft) -> Asked:
    """Give the question of the field that is asked for now."""
    from kiosk.sync.schemes import SECRETS

    if not draft.scheme:
        return Asked()
    if draft.scheme == "fs":
        return Asked(words(_PATH), words(_PATH_HINT))
    name = draft.name
    return Asked(words(_QUESTIONS[name]), words(_HINTS[name]), name in SECRETS)


def words(text: object) -> str:
    """Give *text* in the window's language."""
    return str(QCoreApplication.translate("Storing", str(text)))


def told(refusal: KioskError, language: Language) -> str:
    """Word a refusal for a person who never saw a file of settings."""
    option = refusal.facts.get("option")
    if isinstance(refusal, SyncRefused) and option in _NAMES:
        refusal = SyncRefused(str(refusal.facts["why"]), words(_NAMES[str(option)]))
    return sentence(refusal, language)
