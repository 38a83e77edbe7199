"""The tables that several organizers need: slips that were ticked, versions of the campaign."""

from __future__ import annotations

from kiosk.registry.tables import bytes_, key, number, table, text

# A closing slip as its kiosk signed it, named by its SHA-256; who read it in first, and when.
slip = table("slip", key("sha256"), bytes_("device"), text("signed"), text("at"), text("by"))

# Signatures that do not count because of what was said of their kiosk: `why` is its status.
# It follows from decisions, files and what the signatures say.
barred = table("barred", key("id"), text("why"))

# Signed campaign files beside the pinned one: further versions of the same campaign.
letter = table("letter", key("sha256"), number("version"), bytes_("campaign"))
