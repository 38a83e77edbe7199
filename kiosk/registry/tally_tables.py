"""The index by which signatures are counted: nothing that they say has to be decrypted for it."""

from __future__ import annotations

from kiosk.registry.sql import ColumnElement, Index, literal_column
from kiosk.registry.tables import signature

# When it was signed, to the minute: `2017-02-11T18:05` of UTC, null where nothing tells it.
# The index is used by whoever asks in the very same words.
_MINUTE = (
    "CASE WHEN substr({text}, 1, 1) = x'7B' THEN"
    " substr(json_extract(CAST({text} AS TEXT), '$.signature.signed.utc'), 1, 16) END"
)
MINUTE: ColumnElement[str] = literal_column(_MINUTE.format(text="signature.text"))

_c = signature.c
_SAID = (_c.day, _c.state, _c.home, _c.language, _c.method, _c.choices)
# An expression of an index names no table.
_IN_INDEX: ColumnElement[str] = literal_column(_MINUTE.format(text="text"))
Index("signature_tally", _c.event, _IN_INDEX, *_SAID, _c.id)
