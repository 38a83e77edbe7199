"""Firma's domain: campaign, session, journal, exports, registry, packet. No Qt in here."""

__version__ = "0.1.0"
