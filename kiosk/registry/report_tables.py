"""The table of reports of merges. `id` is the SHA-256 of what is told, canonical JSON."""

from __future__ import annotations

from kiosk.registry.tables import bytes_, key, table, text

merge_report = table("merge_report", key("id"), text("at"), bytes_("told"))
