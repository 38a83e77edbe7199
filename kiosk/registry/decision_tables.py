"""The tables of what people decide, and of what follows from it.

`decision` is the one source: an append-only set of rows named by their content, which
merges by union. `proposal` and `search` can be found again at any time; `standing` and
`aside` follow from decisions and records.
"""

from __future__ import annotations

from kiosk.registry.sql import Index, Integer, Text
from kiosk.registry.tables import bytes_, key, number, table, text

# `id` is the SHA-256 of the rest (`decisions.py`). `kind` and the two subjects say what it
# is about, `heads` which decisions on the same were known to whoever decided (32 bytes
# each), `seen` what else they had before them.
decision = table(
    "decision",
    key("id"),
    text("at"),
    text("by"),
    text("kind"),
    bytes_("a"),
    bytes_("b"),
    text("choice"),
    bytes_("keep"),
    text("why"),
    bytes_("seen"),
    bytes_("heads"),
)
Index("decision_about", decision.c.kind, decision.c.a, decision.c.b)

# What counts of each subject: the newest of the decisions that no other has overtaken.
# `split` tells that there are several of them and they differ.
standing = table(
    "standing",
    key("kind", Text),
    key("a"),
    key("b"),
    text("choice"),
    bytes_("keep"),
    bytes_("seen"),
    bytes_("decision"),
    text("at"),
    number("split"),
)

# Pairs that may be one person, as the last search found them; `reasons` is JSON.
proposal = table("proposal", key("a"), key("b"), number("score"), text("reasons"))
Index("proposal_score", proposal.c.score)
Index("proposal_other", proposal.c.b)

# The last search: what was searched (a digest), how many pairs, how long it took.
search = table(
    "search",
    key("id", Integer),
    bytes_("digest"),
    number("signers"),
    number("pairs"),
    number("milliseconds"),
    text("at"),
)

# Signatures that people's decisions keep from going out: `why` is `held`, `excluded` or
# `duplicate`; `kept` is the one that counts instead of a duplicate.
aside = table("aside", key("id"), text("why"), bytes_("kept"))

# A void that came long after its record was signed, and that a person should look at first:
# the record stays, held. `at` and `reason` are as in `tombstone`.
late_void = table("late_void", key("id"), key("hash"), text("at"), text("reason"))

# The queue for review, as the last scan found it: a line may stand there for several
# reasons; `facts` is JSON. `scan` is what was scanned.
flag = table("flag", key("kind", Text), key("id"), text("facts"))
scan = table("scan", key("id", Integer), text("mark"))

# Signers of another source, as they came: `digest` is the SHA-256 of what a row says.
source = table(
    "source",
    key("id"),
    text("name"),
    bytes_("sha256"),
    text("at"),
    text("by"),
    text("mapping"),
)
online = table(
    "online", key("id"), bytes_("source"), bytes_("digest"), number("line"), bytes_("text")
)
Index("online_source", online.c.source)
