"""The whole way of one signature, walked by nobody: and room to practise in."""

from kiosk.rehearsal.run import Walk, rehearse
from kiosk.rehearsal.value import Page, Picture, Rehearsed, Step

__all__ = ["Page", "Picture", "Rehearsed", "Step", "Walk", "rehearse"]
