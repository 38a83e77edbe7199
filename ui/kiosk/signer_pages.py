"""The properties that the signer's pages bind to; the values are made in `signer_view`."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.kiosk.signer_view import SignerView
from ui.shown import NUMBERS, STRINGS, shown, view_model


@view_model
class SignerPages(QObject):
    """Shows a `SignerView`, each field a property; `changed` when another one is shown."""

    changed = Signal()
    _view: SignerView

    title = shown(str, "title", changed)
    addressees = shown(str, "addressees", changed)
    delivery = shown(str, "delivery", changed)
    asks = shown(STRINGS, "asks", changed)
    requests = shown(STRINGS, "requests", changed)
    letter = shown(STRINGS, "letter", changed)
    letterNumbers = shown(STRINGS, "letter_numbers", changed)
    letterIsForeign = shown(bool, "letter_is_foreign", changed)
    translation = shown(STRINGS, "translation", changed)
    translationNumbers = shown(STRINGS, "translation_numbers", changed)
    controller = shown(str, "controller", changed)
    notice = shown(STRINGS, "notice", changed)
    fullNotice = shown(STRINGS, "full_notice", changed)
    noticeVersion = shown(str, "notice_version", changed)
    statements = shown(STRINGS, "statements", changed)
    choices = shown(STRINGS, "choices", changed)
    consent = shown(str, "consent", changed)
    signedHere = shown(int, "signed_here", changed)
    answers = shown(NUMBERS, "answers", changed)
    given = shown(str, "given", changed)
    surname = shown(str, "surname", changed)
    printed = shown(str, "printed", changed)
    town = shown(str, "town", changed)
    state = shown(str, "state", changed)
    stateName = shown(str, "state_name", changed)
    stateIndex = shown(int, "state_index", changed)
    states = shown(STRINGS, "states", changed)
    suggestions = shown(STRINGS, "suggestions", changed)
    suggestionStates = shown(STRINGS, "suggestion_states", changed)
    home = shown(str, "home", changed)
    homeName = shown(str, "home_name", changed)
    homeSuggestions = shown(STRINGS, "home_suggestions", changed)
    chosen = shown(NUMBERS, "chosen", changed)
    email = shown(str, "email", changed)
    zip = shown(str, "zip", changed)
    reviewLabels = shown(STRINGS, "review_labels", changed)
    reviewValues = shown(STRINGS, "review_values", changed)
    reviewPages = shown(STRINGS, "review_pages", changed)
    receipt = shown(str, "receipt", changed)
    receiptPayload = shown(str, "receipt_payload", changed)
    undoSeconds = shown(int, "undo_seconds", changed)
    goodbye = shown(str, "goodbye", changed)
    problem = shown(str, "problem", changed)
    step = shown(int, "step", changed)
    steps = shown(int, "steps", changed)
    canContinue = shown(bool, "can_continue", changed)
    way = shown(str, "way", changed)
    witness = shown(str, "witness", changed)
    assisted = shown(bool, "assisted", changed)
    helper = shown(str, "helper", changed)
    asking = shown(bool, "asking", changed)
    signedBefore = shown(bool, "signed_before", changed)
