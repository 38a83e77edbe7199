"""The tables of what was handed over: they only grow, and merge by union.

What became of a line since is not written here: it follows from the records.
"""

from __future__ import annotations

from kiosk.registry.sql import Index, Integer, Text
from kiosk.registry.tables import bytes_, key, number, table, text

# One file that was made to be handed over. `uid` is the SHA-256 of the rest. `kind` is what
# was ordered, `content` what of each signature is in it (a supplement has the content of
# what it follows), `follows` the transfer that a supplement or correction follows, else no
# bytes. `packet` is the printed id and `digest` the packet hash, `sha256` that of the file.
transfer = table(
    "transfer",
    key("uid"),
    text("at"),
    text("kind"),
    text("content"),
    text("region"),
    bytes_("follows"),
    text("what"),
    text("addressee"),
    text("by"),
    text("language"),
    text("packet"),
    bytes_("digest"),
    bytes_("sha256"),
    number("first"),
    number("last"),
    number("lines"),
)

# Its lines: the printed number, the record, and the version (hash) of it. A correction has
# the lines that it takes back, under the numbers that they had.
transferred = table("transferred", key("uid"), key("number", Integer), bytes_("id"), bytes_("hash"))
Index("transferred_record", transferred.c.id)

# Whoever received it said so, or the organizer saw that they did. The earliest counts.
acknowledged = table("acknowledged", key("uid"), key("at", Text), key("by", Text))
