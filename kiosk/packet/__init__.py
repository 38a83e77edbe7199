"""The PDFs that are handed over."""

from kiosk.packet.value import Counts, Line, Packet, Sitting, Written
from kiosk.packet.write import write

__all__ = ["Counts", "Line", "Packet", "Sitting", "Written", "write"]
